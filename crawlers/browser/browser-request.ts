/** What is asked of the browser for one page, and what comes back. */
import type { Asked } from '../politeness/errand.ts'
import type { RedirectHop } from '../visited-page.ts'
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

export interface BrowserAnswer {
  url: string
  redirects: RedirectHop[]
  /** Where a redirect led that was not followed; the rest is then empty. */
  stopped: string | null
  status: number
  headers: [string, string][]
  mime: string
  body: Uint8Array | null
  html: string
  cut: string | null
  capture: PageCapture | null
  /** What was done on the page, in words. */
  actions: string[]
  data: NotedData[]
}
