/** What the browser does on a page beyond opening it, as the site file says. */
import type { Paging } from '../../model/result-list.ts'
import type { Consent, Site } from '../../model/site.ts'

export interface Behaviour {
  consent: Consent | null
  /** Most scrolls to make before the page is read. */
  scrolls: number
  /** The button that shows more results, and how often it may be clicked. */
  more: MoreButton | null
  /** Between two scrolls or clicks, as each may make the page ask its host for more. */
  pauseMs: number
}

export interface MoreButton {
  by: { selector: string } | { text: string }
  most: number
}

/** @param paging of the list that the page shows; none for any other page. */
export function behaviourOn({ consent, politeness }: Site, paging: Paging = { by: 'none' }): Behaviour {
  return {
    consent: consent ?? null,
    scrolls: paging.by === 'scroll' ? paging.max : 0,
    more: paging.by === 'button' ? moreButton(paging) : null,
    pauseMs: Math.min(politeness.delaySeconds, LONGEST_PAUSE) * 1_000,
  }
}

/** Seconds; a page that waits for its next scroll keeps a browser busy. */
const LONGEST_PAUSE = 5

function moreButton({ selector, text, max }: Extract<Paging, { by: 'button' }>): MoreButton | null {
  if (selector !== undefined) return { by: { selector }, most: max }
  return text === undefined ? null : { by: { text }, most: max }
}
