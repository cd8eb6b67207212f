/** What is known of an answer whichever way it came: where from, with which status and headers, and how soon. */
import type { RedirectHop } from './visited-page.ts'

/** What a request tells of its host's pace. */
export interface Timed {
  /** Milliseconds from the last request to the beginning of its answer, where they are known. */
  latencyMs?: number
}

export interface AnswerHead extends Timed {
  /** Where the last answer came from. */
  url: string
  redirects: RedirectHop[]
  /** Where the last redirect led that was not followed; null where none was left. */
  stopped: string | null
  status: number
  /** Names in lower case, in the order received. */
  headers: [string, string][]
  /** From Content-Type, lower case and without parameters; '' where there is none. */
  mime: string
  /** Why the end of the body is missing; null where nothing is. */
  cut: string | null
}
