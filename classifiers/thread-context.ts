/**
 * A reply in a thread that names nothing of its own ("mine too, 2 left, £30 each, pm") speaks of what the thread is about, and
 * is judged under the thread's title. A reply that names anything of its own is judged by its own words alone: who offers a
 * bird cage among people who trade in lorises is not one of them.
 */
import type { SignalClass } from '../keywords/word-classes.ts'
import type { Assessable, Reason } from '../model/assessment.ts'
import { readAnswering } from '../text/answering.ts'
import type { Mention, Reading } from './mentions.ts'

type Judged = Assessable & { asOf: string }

export interface InThread {
  /** The listing as it is judged: under the thread's title where that counts. */
  readonly listing: Judged
  readonly reading: Reading
  /** The thread's title stands for the thing that the reply does not name. */
  readonly byThread: boolean
}

/** @param read reads title and description of a listing. */
export function inThread(input: Judged, read: (listing: Judged) => Reading): InThread {
  const { thread } = input
  if (!thread) return { listing: input, reading: read(input), byThread: false }
  // So is a reply called that has no words at all.
  const own = read(input.title === `Re: ${thread}` ? { ...input, title: '' } : input)
  if (namesSomething(own)) return { listing: input, reading: own, byThread: false }
  const listing = { ...input, title: thread }
  const under = read(listing)
  const mentions = under.mentions.filter((mention) => mention.field !== 'title' || !isOfItsAuthor(mention))
  return { listing, reading: { ...under, mentions }, byThread: true }
}

/** Says of each reason from the thread's title that it stands there. */
export function reasonInThread(reason: Reason): Reason {
  if (reason.field !== 'title') return reason
  return { ...reason, field: 'thread', note: `${reason.note ?? ''} ${NOTE}`.trim() }
}

const NOTE = 'This stands in the title of the thread; the reply itself names nothing.'

/** In the title, which is the beginning of the text or a subject of its own, or in the text. */
function namesSomething({ fields, mentions }: Reading): boolean {
  return fields.some(({ field, original }) => {
    if (original === '') return false
    const how = mentions.filter((mention) => mention.field === field && saysHow(mention))
    return !readAnswering(original.replace(/…$/u, ''), how).namesNothing
  })
}

function saysHow({ entry }: Mention): boolean {
  return entry.type === 'signal' && SAYS_HOW.has(entry.signal)
}

/** Classes of words that say how or whether something is offered, and not what. */
const SAYS_HOW: ReadonlySet<SignalClass> = new Set<SignalClass>([
  ...(['offer', 'wanted', 'price', 'contact', 'shipping', 'wholesale', 'no-papers', 'hidden-deal'] as const),
  ...(['wild', 'captive', 'ring', 'papers-promise', 'papers-claim', 'papers-strong', 'genuine'] as const),
  ...(['live-animal', 'negation', 'negation-after', 'simile', 'simile-after', 'question', 'forum'] as const),
])

/** What the author of the thread says of their own offer is not said of the reply's. */
function isOfItsAuthor({ entry }: Mention): boolean {
  return entry.type === 'signal' && AUTHORS_OWN.has(entry.signal)
}

const AUTHORS_OWN: ReadonlySet<SignalClass> = new Set<SignalClass>([
  ...(['offer', 'wanted', 'price', 'contact', 'shipping', 'wholesale', 'no-papers', 'hidden-deal'] as const),
  ...(['wild', 'captive', 'ring', 'papers-promise', 'papers-claim', 'papers-strong', 'genuine'] as const),
])
