/** What stands at an address that has no advertisement, or no longer, whatever the look. */
import { html } from '../html.ts'
import type { Design } from './design.ts'

export function endedPage({ layout }: Design, hadOne: boolean): string {
  const title = hadOne ? 'This ad has ended' : 'Nothing at this address'
  const main = html`<section class="ended"><h1>${title}</h1><p>${hadOne ? 'The seller has closed it, or it ran out.' : 'The link may be old or mistyped.'}</p><p><a href="/">Back to the market square</a></p></section>`
  return layout({ title, language: 'en', main })
}
