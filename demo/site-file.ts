/** The demonstration's site files, whose `{origin}` is filled in once the port is known. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type Site, site } from '../model/site.ts'

/**
 * The text of a demonstration site file with the site's real address.
 * @param name of a file in demo/sites, without its ending.
 * @param origin like `http://127.0.0.1:8411`, without a slash at the end.
 */
export function siteFileText(name: string, origin: string): string {
  const text = readFileSync(new URL(`sites/${name}.yml`, import.meta.url), 'utf8')
  return text.replaceAll('{origin}', origin)
}

/** The same as a checked value. @throws ZodError when the file is not a site file. */
export function demoSite(name: string, origin: string): Site {
  return site.parse(parse(siteFileText(name, origin)))
}
