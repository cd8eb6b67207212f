/** For whom a request is made, and what was judged and waited for before it: what its line in the log says. */
import { WtmError } from '../../model/error.ts'
import type { RequestEntry } from '../../model/request-entry.ts'

export interface Errand {
  run: string | null
  site: string | null
  /** Aborts when the site is stopped: nothing more is sent, and what is under way is broken off. */
  signal: AbortSignal | null
}

export const NO_ERRAND: Errand = { run: null, site: null, signal: null }

/** An errand whose host has been asked for its rules and has had its rest. */
export interface Asked extends Errand {
  robots: RequestEntry['robots']
  waitedMs: number
}

/** Told of every request, and of every one that was not made for robots.txt's sake. */
export type NoteRequest = (entry: RequestEntry) => void

/** The reason of an errand's abort: somebody has stopped the site. The same request may be made once it goes on. */
export class SiteStoppedError extends WtmError {
  constructor(site: string) {
    super('SITE_STOPPED', `${site} is stopped; "wtm sites resume ${site}" lets it go on`)
  }
}
