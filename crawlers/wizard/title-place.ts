/** Where the title of a listing stands on its page, told from what the results call it. */
import type { CheerioAPI } from 'cheerio'
import { oneLine } from '../reading/visible-text.ts'
import { selectorOf } from './list-scope.ts'

/**
 * A selector of the element that says on every page what the link to it said, where the title that is read by itself
 * says more (as a price or a place in the heading) or something else.
 *
 * @param pages with the text of the link that leads to each, and the title as it was read.
 */
export function titlePlace(
  pages: readonly { $: CheerioAPI; linkText: string; title: string }[],
): string | null {
  const named = pages.filter(({ linkText }) => linkText.length >= SHORTEST)
  if (named.length < 2 || named.length < pages.length) return null
  if (named.every(({ linkText, title }) => oneLine(linkText) === title)) return null
  const [first] = named
  if (first === undefined) return null
  return (
    placesOf(first.$, first.linkText).find((selector) =>
      named.every(({ $, linkText }) => oneLine($(selector).first().text()) === oneLine(linkText)),
    ) ?? null
  )
}

const SHORTEST = 4
const MOST_ELEMENTS = 4_000

function placesOf($: CheerioAPI, text: string): string[] {
  const wanted = oneLine(text)
  return $('h1, h2, h3, h4, [id], [class]')
    .toArray()
    .slice(0, MOST_ELEMENTS)
    .map((node) => $(node))
    .filter((element) => !element.is('a, title, option') && oneLine(element.text()) === wanted)
    .flatMap((element) => selectorOf($, element) ?? [])
}
