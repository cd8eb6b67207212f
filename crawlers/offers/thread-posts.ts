/**
 * Threads of a forum: each post that is an offer is a listing of its own.
 *
 * A post is read as if it stood alone on a page under the thread's title, so that everything that reads pages reads
 * posts. Only the opening post keeps that title; a reply is called by its own words, and has the thread's title as context
 * beside them. Its identifier is `<thread>#<post>`, and its address the thread's with the post's anchor, so that it stays
 * the same listing whatever is posted before or after it.
 */
import type { CheerioAPI } from 'cheerio'
import { crawlUrlFrom } from '../../model/crawl-url.ts'
import type { ForumPosts } from '../../model/forum-posts.ts'
import type { Listing } from '../../model/listing.ts'
import type { Site } from '../../model/site.ts'
import { takeParsed } from '../reading/parsed-page.ts'
import { ListingUnreadableError, type ReadablePage, readListing } from '../reading/read-listing.ts'
import { valuesAt } from '../reading/selected-fields.ts'
import { oneLine, parsePage, type Selection } from '../reading/visible-text.ts'
import type { ListingLink } from '../site/listing-link.ts'
import { isOffer, ownText } from './offer-posts.ts'
import type { Offers } from './offers.ts'
import { withPriceInText } from './price-in-text.ts'
import { removeQuotations } from './quotations.ts'
import { titledAsReply } from './reply-title.ts'

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
  const opens = pageNumber === 0 && !isLaterPage($, page)
  const found: Offers = { listings: [], unreadable: [], next: nextPage($, posts, page) }
  for (const [index, element] of elements.slice(0, MOST_POSTS).entries()) {
    const post = aloneOnPage($, element, title)
    removeQuotations(post, posts.each, ownText(posts))
    const isFirst = opens && index === 0
    if (!isOffer(post, posts, { isFirst, currency: site.currency })) continue
    const [id] = valuesAt(post, posts.id)
    if (id === undefined || id.length > LONGEST_POST_ID) {
      found.unreadable.push(`post ${index + 1} has no identifier at listing.posts.id`)
      continue
    }
    try {
      found.listings.push(
        readPost(site, posts, post, {
          page,
          thread,
          id,
          anchor: anchorOf(element, id),
          answers: isFirst ? null : title,
        }),
      )
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
  /** The title of the thread that a reply answers in; null for the post that opens it. */
  answers: string | null
}

function readPost(
  site: Site,
  posts: ForumPosts,
  post: CheerioAPI,
  { page, thread, id, anchor, answers }: Place,
): Listing {
  const alone = { ...page, html: post.html(), requestedUrl: thread.url }
  const listing = readListing({ ...site, listing: { ...site.listing, fields: posts.fields } }, alone)
  // The address of the page of the thread on which the post stands, not always the first.
  const url = new URL(page.finalUrl)
  url.hash = anchor ?? ''
  const titled = answers === null ? listing : titledAsReply(listing, post, { posts, thread: answers })
  const priced = withPriceInText(titled, site.currency)
  return { ...priced, listingId: `${thread.listingId}#${id}`, url: url.href }
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

function threadTitle($: CheerioAPI): string {
  const heading = $('h1, h2')
    .toArray()
    .map((element) => oneLine($(element).text()))
    .find((text) => text !== '')
  return heading ?? oneLine($('title').first().text())
}

/** A link to a thread may lead to its newest page: then what stands first there does not open it. */
function isLaterPage($: CheerioAPI, { finalUrl }: ReadablePage): boolean {
  const { pathname, search } = new URL(finalUrl)
  return $('[rel~="prev"]').length > 0 || LATER_PAGE.test(`${pathname}${search}`)
}

/** As forum programs number pages, or count the posts before them. */
const LATER_PAGE =
  /[?&](?:page|p|pg)=(?:[2-9]|1\d)|[?&](?:start|st|offset)=[1-9]|[?&]topic=\d+\.[1-9]|\/page[-/]?(?:[2-9]|1\d)/i

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
