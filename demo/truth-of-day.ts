/** What every demonstration listing really is on a day of the calendar. Only tests read this. */
import { priceIn, tellsPriceBy } from './board/post-price.ts'
import { postId, readThreads, type Thread } from './board/threads.ts'
import { lifeOn } from './calendar/life.ts'
import { repriced, roundPrice } from './calendar/repriced.ts'
import { readCatalogue } from './catalogue.ts'
import { DEMO_SEED, MARKETPLACES } from './open-demo.ts'
import type { Ending } from './stock.ts'
import { readTruth, type TruthEntry } from './truth.ts'

export type TruthOfDay = TruthEntry & {
  state: 'to-come' | 'offered' | 'ended'
  /** What its address shows once it has ended. */
  ending: Ending | null
  /** The listing of the same thing by the seller before, with the same pictures. */
  copyOf: string | null
}

/** All listings of all sites, those to come and those that have ended among them. */
export function truthOn(day: number, seed: string = DEMO_SEED): TruthOfDay[] {
  const written = pricesAsWritten()
  const truth = readTruth()
  return Object.values(MARKETPLACES).flatMap((marketplace) =>
    marketplace.lives(seed).flatMap(({ id, life, copyOf }) =>
      truth
        .filter((entry) => entry.site === marketplace.name && livesIn(entry, copyOf ?? id, copyOf !== null))
        .flatMap((entry): TruthOfDay[] => {
          const { state, factor } = lifeOn(life, day)
          const raw = written.get(`${entry.site}/${entry.listingId}`)
          const price = entry.price && factor !== 1 ? lowered(entry, factor, raw) : entry.price
          const told: TruthOfDay = {
            ...entry,
            listingId: entry.listingId.replaceAll(copyOf ?? id, id),
            reach: copyOf !== null && entry.reach === 'ended' ? 'open' : entry.reach,
            ...{ state, ending: state === 'ended' ? life.ending : null },
            ...(entry.price && { price }),
            copyOf: copyOf === null ? null : entry.listingId,
          }
          return isToldInReply(entry) && price !== entry.price
            ? [{ ...told, price: entry.price }, inReply(told, price)]
            : [told]
        }),
    ),
  )
}

/** A thread's listings are its posts, of which a copy has the first alone. */
function livesIn({ listingId }: TruthEntry, id: string, isCopy: boolean): boolean {
  const [own, post] = listingId.split('#')
  return own === id && (!isCopy || post === undefined || post.endsWith('01'))
}

/** Of what names its price among other words, which stay: the classifieds, and what opens a thread. */
function pricesAsWritten(): ReadonlyMap<string, string> {
  return new Map([
    ...readCatalogue('classifieds').map(({ id, price }): [string, string] => [
      `classifieds/${id}`,
      price ?? '',
    ]),
    ...THREADS.flatMap((thread): [string, string][] => {
      const price = priceIn(thread.posts[0]?.text ?? '')
      return price === null ? [] : [[`board/${nameInThread(thread, 0)}`, price]]
    }),
  ])
}

const THREADS = readThreads()

function nameInThread(thread: Pick<Thread, 'id'>, at: number): string {
  return `${thread.id}#${postId(thread, at).slice(1)}`
}

/** @param raw as it is written; what a reply in a thread asks stays. */
function lowered({ site, price }: TruthEntry, factor: number, raw: string | undefined): TruthEntry['price'] {
  if (!price || (site === 'board' && raw === undefined)) return price
  if (raw === undefined) return { ...price, amount: roundPrice(price.amount * factor) }
  const share = numberIn(repriced(raw, factor)) / numberIn(raw)
  // To the cent: the share of two whole numbers is seldom one that a computer can hold.
  return { ...price, amount: Math.round(price.amount * share * 100) / 100 }
}

/** Whether the seller tells a new price in an answer in their own thread, which is then an offer as well. */
function isToldInReply({ site, listingId }: TruthEntry): boolean {
  const [id = ''] = listingId.split('#')
  return site === 'board' && listingId.endsWith('01') && tellsPriceBy({ id }) === 'reply'
}

function inReply(opening: TruthOfDay, price: TruthEntry['price']): TruthOfDay {
  const thread = THREADS.find(({ id }) => opening.listingId.startsWith(`${id}#`))
  if (thread === undefined) throw new RangeError(`${opening.listingId} opens no thread`)
  const { contacts: _, ...told } = opening
  return { ...told, listingId: nameInThread(thread, thread.posts.length), price }
}

function numberIn(written: string): number {
  return Number((/\d[\d.,\s]*/.exec(written.replace(/[.,]\d{2}(?!\d)/, '')) ?? ['1'])[0].replace(/\D/g, ''))
}
