/**
 * What a reply in a thread is called: never what the thread is called, as its author offers something else now and then.
 *
 * Boards in the manner of phpBB give each post a subject; elsewhere the first words of the reply say what it is about.
 */
import type { CheerioAPI } from 'cheerio'
import type { ForumPosts } from '../../model/forum-posts.ts'
import type { FieldProvenance, Listing } from '../../model/listing.ts'
import { findContacts } from '../../text/contact.ts'
import { headlineOf } from '../../text/headline.ts'
import { readQuantity } from '../../text/quantity.ts'
import { valuesAt } from '../reading/selected-fields.ts'
import { oneLine } from '../reading/visible-text.ts'

/** @param listing read from the post as if it stood alone under the thread's title. */
export function titledAsReply(
  listing: Listing,
  post: CheerioAPI,
  { posts, thread }: { posts: ForumPosts; thread: string },
): Listing {
  const { title, provenance } = ownTitle(listing, post, posts, thread)
  // What was read off the title of the thread is not said of this reply.
  const { title: _, quantity, ...read } = listing.provenance
  const amount = quantity === undefined ? readQuantity(title, { lengths: false }) : listing.quantity
  return {
    ...listing,
    title,
    ...(thread === '' ? {} : { thread }),
    quantity: amount,
    contacts: findContacts(`${title}\n${listing.description}`),
    provenance: { title: provenance, ...read, ...(quantity && { quantity }) },
  }
}

function ownTitle(
  { description }: Listing,
  post: CheerioAPI,
  { fields }: ForumPosts,
  thread: string,
): { title: string; provenance: FieldProvenance } {
  const [named] = valuesAt(post, fields.title)
  const selector = typeof fields.title === 'string' ? fields.title : fields.title?.selector
  const subjects: [string | undefined, FieldProvenance][] = [
    [named, { source: 'selector', confidence: 1, ...(selector !== undefined && { selector }) }],
    [subjectOf(post), { source: 'heuristic', confidence: 0.7 }],
  ]
  for (const [subject, provenance] of subjects) {
    const own = withoutReplyMark(subject ?? '')
    if (own !== '' && !isSameTitle(own, thread)) return { title: own.slice(0, LONGEST), provenance }
  }
  const headline = headlineOf(description)
  return headline === ''
    ? { title: `Re: ${thread}`, provenance: { source: 'heuristic', confidence: 0.1 } }
    : { title: headline, provenance: { source: 'heuristic', confidence: 0.5 } }
}

const LONGEST = 1_000

/** A heading of the post that is marked as its subject, or that leads to the post itself. */
function subjectOf(post: CheerioAPI): string | undefined {
  const marked = post('main').find(SUBJECTS)
  const headings = post('main').find('h1, h2, h3, h4, h5, h6').has('a[href*="#"]')
  const texts = [...marked.toArray(), ...headings.toArray()].map((one) => oneLine(post(one).text()))
  return texts.find((text) => /\p{L}{2}/u.test(text))
}

const SUBJECTS =
  '[itemprop="headline"], .subject, .post-subject, .postsubject, .post-title, .posttitle, .message-subject, .messageTitle'

/** As forum programs put it before the subject of an answer. */
const REPLY_MARK =
  /^(?:\s*(?:re|aw|antw|sv|vs|rif|ris|odp|ynt|回复|回覆|答复|رد)\s*(?:\[\d+\])?\s*[:：])+\s*/iu

function withoutReplyMark(subject: string): string {
  return oneLine(subject.replace(REPLY_MARK, ''))
}

/** Programs cut what is long, and may say so. */
function isSameTitle(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)]
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= SHORTEST_PART && long.includes(short)
}

const SHORTEST_PART = 12

function plain(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
