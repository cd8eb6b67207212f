/** What came back from a visit, as the rest of the house receives it. */
import type { VisitOutcome } from '../model/visit.ts'

export interface RedirectHop {
  url: string
  status: number
  location: string
}

export interface VisitedPage {
  via: 'http' | 'browser'
  requestedUrl: string
  finalUrl: string
  redirects: RedirectHop[]
  /** 0 where there was no answer at all, as when robots.txt forbids the visit. */
  status: number
  /** Names in lower case, in the order received. */
  headers: [string, string][]
  mime: string
  /** The main response with its content encoding undone, byte for byte; null where there was none. */
  body: Uint8Array | null
  /** What extraction reads: the decoded body for http, the rendered document for a browser. */
  html: string
  /** The answer was longer or slower than the limits, and this is its beginning. */
  truncated: boolean
  /** UTC instants. */
  startedAt: string
  finishedAt: string
  outcome: VisitOutcome
  /** Why the outcome is not `page`, in words. */
  reason: string | null
  /** What was done on the page before it was read, in words; absent where nothing was. */
  actions?: string[]
  /** JSON that the page's own scripts fetched, where that was asked for. */
  data?: { url: string; text: string }[]
}

export interface CapturedImage {
  url: string
  mime: string
  bytes: Uint8Array
}

/** What could not be captured is named. */
export interface CaptureGap {
  what: string
  url: string | null
  reason: string
}

/** A browser visit for evidence: what an analyst would have seen, and the pictures behind it. */
export interface CapturedPage {
  finalUrl: string
  status: number
  startedAt: string
  finishedAt: string
  /** The rendered document, serialised. */
  dom: string
  /** Full page, PNG. */
  screenshot: Uint8Array
  images: CapturedImage[]
  gaps: CaptureGap[]
  browserVersion: string
  viewport: { width: number; height: number }
  page: VisitedPage
}
