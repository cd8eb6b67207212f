/** `wtm sites list`: all site files. */
import { readConfig } from '../../config.ts'
import { readSitesDirectory } from '../../crawlers/site/read-sites-directory.ts'
import { say } from './say.ts'

export async function list(): Promise<void> {
  for (const { name, enabled, country, languages, home } of await readSitesDirectory(readConfig().sitesDir))
    say([name, enabled ? 'enabled' : 'not enabled', country, languages.join(','), home].join('\t'))
}
