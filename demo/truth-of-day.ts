/** What every demonstration listing really is on a day of the calendar. Only tests read this. */
import { type Life, lifeOn } from './calendar/life.ts'
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
  const raw = new Map(readCatalogue('classifieds').map(({ id, price }) => [id, price ?? '']))
  const truth = readTruth()
  return Object.values(MARKETPLACES).flatMap((marketplace) =>
    marketplace.lives(seed).flatMap(({ id, life, copyOf }) =>
      truth
        .filter((entry) => entry.site === marketplace.name && livesIn(entry, copyOf ?? id, copyOf !== null))
        .map((entry) => ({
          ...entry,
          listingId: entry.listingId.replaceAll(copyOf ?? id, id),
          reach: copyOf !== null && entry.reach === 'ended' ? ('open' as const) : entry.reach,
          state: lifeOn(life, day).state,
          ending: lifeOn(life, day).state === 'ended' ? life.ending : null,
          ...(entry.price && { price: priceOn(entry, life, { day, raw: raw.get(copyOf ?? id) }) }),
          copyOf: copyOf === null ? null : entry.listingId,
        })),
    ),
  )
}

/** A thread's listings are its posts, of which a copy has the first alone. */
function livesIn({ listingId }: TruthEntry, id: string, isCopy: boolean): boolean {
  const [own, post] = listingId.split('#')
  return own === id && (!isCopy || post === undefined || post.endsWith('01'))
}

/** @param raw as the classifieds print it: other words around the number stay. */
function priceOn(
  { site, price }: TruthEntry,
  life: Life,
  { day, raw }: { day: number; raw: string | undefined },
): TruthEntry['price'] {
  const { factor } = lifeOn(life, day)
  if (!price || factor === 1 || site === 'board') return price
  if (raw === undefined) return { ...price, amount: roundPrice(price.amount * factor) }
  const share = numberIn(repriced(raw, factor)) / numberIn(raw)
  // To the cent: the share of two whole numbers is seldom one that a computer can hold.
  return { ...price, amount: Math.round(price.amount * share * 100) / 100 }
}

function numberIn(written: string): number {
  return Number((/\d[\d.,\s]*/.exec(written.replace(/[.,]\d{2}(?!\d)/, '')) ?? ['1'])[0].replace(/\D/g, ''))
}
