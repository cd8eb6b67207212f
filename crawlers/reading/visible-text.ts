/** The words of a document that a reader would see. */
import type { CheerioAPI } from 'cheerio'
import { load } from 'cheerio/slim'

/** Some elements of a page. */
export type Selection = ReturnType<CheerioAPI>

/** One parser for every page, whoever fetched it: htmlparser2, which survives anything. */
export function parsePage(html: string): CheerioAPI {
  return load(html)
}

/** White space becomes single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Text of the document without scripts, styles and templates, up to `most` characters. */
export function visibleText($: CheerioAPI, most: number): string {
  const page = load($.html($('body').length > 0 ? $('body') : $.root()))
  page('script, style, noscript, template, svg').remove()
  return oneLine(
    page
      .root()
      .text()
      .slice(0, most * 4),
  ).slice(0, most)
}
