/** Hands the parsed form of a page from whoever judged it to its first reader, so that no page is parsed twice for that. */
import type { CheerioAPI } from 'cheerio'
import { parsePage } from './visible-text.ts'

/** By the page object; gone with it, or once it was taken. */
const kept = new WeakMap<object, { html: string; $: CheerioAPI }>()

/** Parses when it is first asked, and not again. */
export function parsedOnce(html: string): { parsed: () => CheerioAPI; wasAsked: () => boolean } {
  let $: CheerioAPI | null = null
  return { parsed: () => ($ ??= parsePage(html)), wasAsked: () => $ !== null }
}

/** @param $ parsed from the page's own `html`, and unchanged since. */
export function keepParsed(page: { html: string }, $: CheerioAPI): void {
  kept.set(page, { html: page.html, $ })
}

/** The page parsed; the caller's own, who may change it. */
export function takeParsed(page: { html: string }): CheerioAPI {
  const found = kept.get(page)
  kept.delete(page)
  return found?.html === page.html ? found.$ : parsePage(page.html)
}
