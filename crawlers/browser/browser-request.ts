/** What is asked of the browser for one page, and what comes back. */
import type { AnswerHead } from '../answer-head.ts'
import type { Asked } from '../politeness/errand.ts'
import type { Behaviour } from './behaviour.ts'
import type { PageCapture, PicturesOf } from './page-capture.ts'
import type { NotedData } from './page-data.ts'

export interface BrowserRequest {
  url: string
  /** Whether the main frame may load a document; asked for each redirect, too. */
  mayGo: (url: string) => boolean
  behaviour: Behaviour
  /** Sent with every request of the page, cookies to the site's own host alone. */
  headers: Readonly<Record<string, string>>
  cookies: readonly { name: string; value: string; url: string }[]
  /** Whether the JSON that the page fetches is wanted, too. */
  notesData: boolean
  /** Set where the page is captured: names the pictures to keep. */
  pictures: PicturesOf | null
  /** For whom, and what was judged and waited for before; its signal closes the page. */
  asked: Asked
}

/** Where a redirect was not followed, the rest is empty. */
export interface BrowserAnswer extends AnswerHead {
  body: Uint8Array | null
  html: string
  capture: PageCapture | null
  /** What was done on the page, in words. */
  actions: string[]
  /** JSON that the page's own scripts fetched, where that was asked for. */
  data: NotedData[]
}
