/** What a post repeats of other posts: their words and prices are not its own. */
import type { CheerioAPI } from 'cheerio'

/**
 * As phpBB, vBulletin, XenForo, SMF, MyBB and Discourse mark them. Some software puts the text of each post into a
 * blockquote and says so by its class.
 */
const QUOTATIONS =
  'blockquote:not([class*="content" i]):not([class*="message" i]):not([class*="body" i]), .bbcode_quote, .quoteheader, .quotefooter, aside.quote'

/**
 * Takes quotations off a page on which a post stands alone.
 *
 * @param each selector of posts; one inside of another is a quotation.
 * @param own selector of the post's own text, which is never taken for one.
 */
export function removeQuotations(page: CheerioAPI, each: string, own: string | undefined): void {
  const post = page('main').children()
  const quotations = post.find(`${QUOTATIONS}, ${each}`)
  quotations
    .filter(
      (_, element) => own === undefined || (!page(element).is(own) && page(element).find(own).length === 0),
    )
    .remove()
}
