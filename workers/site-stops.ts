/**
 * Which sites are stopped, as this worker knows it: looked up twice a second, so that a stop is heard within one. What a
 * worker knew holds while the store is away.
 */

import { SiteStoppedError } from '../crawlers/politeness/errand.ts'
import type { SiteStop } from '../model/site-stop.ts'
import { every } from './every.ts'
import type { Log } from './log.ts'

export interface SiteStops {
  isStopped(site: string): boolean
  /** Aborts when the site is stopped; once it goes on, a new signal is given out. */
  signalFor(site: string): AbortSignal
  /** Ends the looking. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

const LOOK_EVERY_SECONDS = 0.4

/** Returns after the first look: a site that was stopped before is never asked for anything. */
export async function watchSiteStops(options: {
  stoppedSites: () => Promise<SiteStop[]>
  log: Log
}): Promise<SiteStops> {
  const { stoppedSites, log } = options
  const closing = new AbortController()
  const switches = new Map<string, AbortController>()
  let stopped = new Set<string>()

  const switchOf = (site: string): AbortController => {
    const known = switches.get(site)
    if (known !== undefined) return known
    const made = new AbortController()
    switches.set(site, made)
    if (stopped.has(site)) made.abort(new SiteStoppedError(site))
    return made
  }
  const look = async (): Promise<void> => {
    const now = new Set((await stoppedSites()).map(({ site }) => site))
    for (const site of now.difference(stopped)) {
      log(`${site} is stopped: nothing more is asked for`)
      switches.get(site)?.abort(new SiteStoppedError(site))
    }
    for (const site of stopped.difference(now)) {
      log(`${site} goes on`)
      switches.delete(site)
    }
    stopped = now
  }

  await look()
  const looking = every(
    { seconds: LOOK_EVERY_SECONDS, what: 'looking for stopped sites', log, stopping: closing.signal },
    look,
  )
  const close = async (): Promise<void> => {
    closing.abort()
    await looking
  }
  return {
    isStopped: (site) => stopped.has(site),
    signalFor: (site) => switchOf(site).signal,
    close,
    [Symbol.asyncDispose]: close,
  }
}
