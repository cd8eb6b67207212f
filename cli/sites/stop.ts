/** `wtm sites stop`, `resume` and `stopped`: the switch that all workers look at twice a second. */
import { readConfig } from '../../config.ts'
import { WtmError } from '../../model/error.ts'
import { openTheStore } from './open-the-store.ts'
import { say } from './say.ts'
import { SiteUnknownError } from './site-unknown.ts'

class SiteNotStoppedError extends WtmError {
  constructor(name: string) {
    super('SITE_NOT_STOPPED', `${name} is not stopped; "wtm sites stopped" shows those that are`)
  }
}

/** As the log of accesses calls whoever types commands. */
const BY = 'command-line'

/** A name that nobody published is refused: a stop that stops nothing would be believed. */
export async function stop(name: string, { reason = null }: { reason?: string | null }): Promise<void> {
  const [{ stopSite }, { publishedSites }] = await Promise.all([
    import('../../store/site-stops.ts'),
    import('../../store/sites.ts'),
  ])
  await using store = await openTheStore(readConfig())
  const known = (await publishedSites(store)).map(({ site }) => site.name)
  if (!known.includes(name)) throw new SiteUnknownError(name, known)
  const stopped = await stopSite(store, { site: name, reason, by: BY, at: new Date().toISOString() })
  say(`${name} is stopped since ${stopped.stoppedAt}`)
}

export async function resume(name: string): Promise<void> {
  const { resumeSite } = await import('../../store/site-stops.ts')
  await using store = await openTheStore(readConfig())
  if (!(await resumeSite(store, { site: name, by: BY, at: new Date().toISOString() })))
    throw new SiteNotStoppedError(name)
  say(`${name} goes on`)
}

export async function stopped(): Promise<void> {
  const { stoppedSites } = await import('../../store/site-stops.ts')
  await using store = await openTheStore(readConfig())
  for (const { site, stoppedAt, stoppedBy, reason } of await stoppedSites(store))
    say([site, stoppedAt, stoppedBy ?? '', reason ?? ''].join('\t'))
}
