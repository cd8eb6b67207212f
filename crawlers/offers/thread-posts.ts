/**
 * Threads of a forum: each post that is an offer is a listing of its own.
 *
 * A post is read as if it stood alone on a page under the thread's title, so that everything that reads pages reads
 * posts. Its identifier is `<thread>#<post>`, and its address the thread's with the post's anchor, so that it stays
 * the same listing whatever is posted before or after it.
 */
import type { CheerioAPI } from 'cheerio'
import { crawlUrlFrom } from '../../model/crawl-url.ts'
import type { ForumPosts, OfferSign } from '../../model/forum-posts.ts'
import type { Listing } from '../../model/listing.ts'
import type { Site } from '../../model/site.ts'
import { findPrices } from '../../text/price-mentions.ts'
import { takeParsed } from '../reading/parsed-page.ts'
import { ListingUnreadableError, type ReadablePage, readListing } from '../reading/read-listing.ts'
import { valuesAt } from '../reading/selected-fields.ts'
import { oneLine, parsePage, type Selection } from '../reading/visible-text.ts'
import type { ListingLink } from '../site/listing-link.ts'
import type { Offers } from './offers.ts'
import { withPriceInText } from './price-in-text.ts'
import { removeQuotations } from './quotations.ts'

/** @param pageNumber of the thread; 0 for the page that it opens with. */
export function readPosts(
  site: Site,
  posts: ForumPosts,
  page: ReadablePage,
  { thread, pageNumber }: { thread: ListingLink; pageNumber: number },
): Offers {
  const $ = takeParsed(page)
  const elements = outermostPosts($, posts.each)
  if (elements.length === 0) {
    const reason = `${page.finalUrl} shows no post; listing.posts.each in the site file (${posts.each}) should match each`
    return { listings: [], unreadable: [reason], next: null }
  }
  const title = threadTitle($)
  const found: Offers = { listings: [], unreadable: [], next: nextPage($, posts, page) }
  for (const [index, element] of elements.slice(0, MOST_POSTS).entries()) {
    const post = aloneOnPage($, element, title)
    removeQuotations(post, posts.each, ownText(posts))
    const isFirst = pageNumber === 0 && index === 0
    if (!isOffer(post, posts.offers, { isFirst, currency: site.currency })) continue
    const [id] = valuesAt(post, posts.id)
    if (id === undefined || id.length > LONGEST_POST_ID) {
      found.unreadable.push(`post ${index + 1} has no identifier at listing.posts.id`)
      continue
    }
    try {
      found.listings.push(readPost(site, posts, post, { page, thread, id, anchor: anchorOf(element, id) }))
    } catch (error) {
      if (!(error instanceof ListingUnreadableError)) throw error
      found.unreadable.push(error.message)
    }
  }
  if (elements.length > MOST_POSTS)
    found.unreadable.push(`the page has ${elements.length} posts; the first ${MOST_POSTS} were read`)
  return found
}

/** Of one page; a page with more is not one that people read. */
const MOST_POSTS = 250
const LONGEST_POST_ID = 200

interface Place {
  page: ReadablePage
  thread: ListingLink
  id: string
  anchor: string | null
}

function readPost(
  site: Site,
  posts: ForumPosts,
  post: CheerioAPI,
  { page, thread, id, anchor }: Place,
): Listing {
  const alone = { ...page, html: post.html(), requestedUrl: thread.url }
  const listing = readListing({ ...site, listing: { ...site.listing, fields: posts.fields } }, alone)
  // The address of the page of the thread on which the post stands, not always the first.
  const url = new URL(page.finalUrl)
  url.hash = anchor ?? ''
  const priced = withPriceInText(listing, site.currency)
  return { ...priced, listingId: `${thread.listingId}#${id}`, url: url.href }
}

function ownText({ fields: { description } }: ForumPosts): string | undefined {
  return typeof description === 'string' ? description : description?.selector
}

/** Where forums mark the post that a link leads to: the element itself, or an anchor inside of it. */
function anchorOf(element: Selection, id: string): string | null {
  const inner = element.find('[id], a[name]')
  const names = [element, ...inner.toArray().map((_, index) => inner.eq(index))]
    .map((one) => one.attr('id') ?? one.attr('name'))
    .filter((name) => name !== undefined)
  return names.find((name) => name === id || name.endsWith(id)) ?? names[0] ?? null
}

/** A copy of the page with this post alone on it. */
function aloneOnPage($: CheerioAPI, element: Selection, title: string): CheerioAPI {
  const base = $('base[href]').attr('href')
  const page = parsePage('<html><head></head><body><h1></h1><main></main></body></html>')
  if (base !== undefined) page('head').append(page('<base>').attr('href', base))
  page('h1').text(title)
  page('main').append($.html(element))
  return page
}

function isOffer(
  post: CheerioAPI,
  signs: readonly OfferSign[],
  { isFirst, currency }: { isFirst: boolean; currency: string },
): boolean {
  const text = oneLine(post('main').text())
  return signs.some((sign) => {
    if (sign === 'all') return true
    if (sign === 'first') return isFirst
    if (sign === 'priced') return findPrices(text, { currency }).some(({ isSigned }) => isSigned)
    if ('selector' in sign) return post('main').find(sign.selector).length > 0
    return text.toLowerCase().includes(sign.text.toLowerCase())
  })
}

function threadTitle($: CheerioAPI): string {
  const heading = $('h1, h2')
    .toArray()
    .map((element) => oneLine($(element).text()))
    .find((text) => text !== '')
  return heading ?? oneLine($('title').first().text())
}

/** Posts may quote posts: only the outer ones are posts of the thread. */
function outermostPosts($: CheerioAPI, each: string): Selection[] {
  return $(each)
    .toArray()
    .map((element) => $(element))
    .filter((element) => element.parents(each).length === 0)
}

function nextPage(
  $: CheerioAPI,
  { next }: ForumPosts,
  { finalUrl, requestedUrl }: ReadablePage,
): string | null {
  const href = next === undefined ? undefined : $(next).first().attr('href')
  const base = crawlUrlFrom($('base[href]').attr('href') ?? '', finalUrl)?.href ?? finalUrl
  const url = href === undefined ? null : crawlUrlFrom(href, base)
  if (url === null) return null
  url.hash = ''
  return url.href === finalUrl || url.href === requestedUrl ? null : url.href
}
