/** `wtm sites stop`, `resume` and `stopped`: the switch that all workers look at twice a second. */
import { readConfig } from '../../config.ts'
import { WtmError } from '../../model/error.ts'
import { say } from './say.ts'

class SiteUnknownError extends WtmError {
  constructor(name: string, known: readonly string[]) {
    super('SITE_UNKNOWN', `There is no published site ${name}; there are: ${known.join(', ') || 'none'}`)
  }
}

class SiteNotStoppedError extends WtmError {
  constructor(name: string) {
    super('SITE_NOT_STOPPED', `${name} is not stopped; "wtm sites stopped" shows those that are`)
  }
}

/** A name that nobody published is refused: a stop that stops nothing would be believed. */
export async function stop(name: string, { reason = null }: { reason?: string | null }): Promise<void> {
  const [{ stopSite }, { publishedSites }] = await Promise.all([
    import('../../store/site-stops.ts'),
    import('../../store/sites.ts'),
  ])
  await using store = await openTheStore()
  const known = (await publishedSites(store)).map(({ site }) => site.name)
  if (!known.includes(name)) throw new SiteUnknownError(name, known)
  const stopped = await stopSite(store, { site: name, reason, at: new Date().toISOString() })
  say(`${name} is stopped since ${stopped.stoppedAt}`)
}

export async function resume(name: string): Promise<void> {
  const { resumeSite } = await import('../../store/site-stops.ts')
  await using store = await openTheStore()
  if (!(await resumeSite(store, name))) throw new SiteNotStoppedError(name)
  say(`${name} goes on`)
}

export async function stopped(): Promise<void> {
  const { stoppedSites } = await import('../../store/site-stops.ts')
  await using store = await openTheStore()
  for (const { site, stoppedAt, reason } of await stoppedSites(store))
    say([site, stoppedAt, reason ?? ''].join('\t'))
}

async function openTheStore() {
  const [{ mongodbUrlOf }, { openStore }, { prepareStore }] = await Promise.all([
    import('../../workers/main.ts'),
    import('../../store/open-store.ts'),
    import('../../store/prepare-store.ts'),
  ])
  const config = readConfig()
  const store = await openStore({ url: mongodbUrlOf(config), database: config.database })
  await prepareStore(store)
  return store
}
