/** Text as a reader sees it, line by line. */
import type { CheerioAPI } from 'cheerio'
import { load } from 'cheerio/slim'
import { oneLine, type Selection } from './visible-text.ts'

const BREAKS_LINE =
  'p, div, li, tr, h1, h2, h3, h4, h5, h6, dt, dd, blockquote, section, article, pre, ul, ol, table'

/** The text of an element with its line breaks, without scripts, buttons and the like. */
export function shownText($: CheerioAPI, element: Selection): string {
  return linesOf($.html(element))
}

/** Text that may be HTML, as descriptions in data for machines often are; other text stays as it is. */
export function textOfHtml(text: string): string {
  if (/<\/?[a-z][^<>]{0,500}>/i.test(text)) return linesOf(text)
  return decodeEntities(text)
}

/** `Tom &amp; Sons` is "Tom & Sons". */
export function decodeEntities(text: string): string {
  if (!/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/i.test(text)) return text
  return load(text.replaceAll('<', '&lt;'), {}, false).text()
}

function linesOf(html: string): string {
  const part = load(html)
  part('script, style, noscript, template, svg, button, form, nav').remove()
  part('br').replaceWith('\n')
  part(BREAKS_LINE).append('\n')
  return part
    .root()
    .text()
    .split('\n')
    .map(oneLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** What a store can keep and a screen can show: well-formed, without control characters. */
export function cleanText(text: string, most: number): string {
  return text.slice(0, most).toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, ' ').trim()
}

/** As `cleanText`, on a single line. */
export function cleanLine(text: string, most: number): string {
  return oneLine(cleanText(text, most))
}

const CONTROLS = /(?![\n\t])[\p{Cc}\ufffe\uffff]/gu
