/** Goods for a shop of several hundred: ours for every foreign program, and those of the demonstration's two markets. */
import { type CatalogueEntry, readCatalogue } from '../../../demo/catalogue.ts'
import { readTruth } from '../../../demo/truth.ts'
import { type Good, readGoods } from './goods.ts'

/** All titles differ. */
export function shopGoods(): Good[] {
  const flagged = new Set(readTruth().flatMap(({ flag, listingId }) => (flag ? [listingId] : [])))
  const entries = ['classifieds', 'feed'].flatMap(readCatalogue)
  return [...readGoods(), ...entries.map((entry, index) => goodOf(entry, index, flagged))]
}

/** What sellers wrote as a price is no number; a shop's price is, so that it gets one of its own. */
function goodOf(entry: CatalogueEntry, index: number, flagged: ReadonlySet<string>): Good {
  const { id, language, title, description, place, category, seller, postedHoursAgo, pictures } = entry
  return {
    ...{ key: `market-${id}`, language, title, description, seller },
    price: (((index * 7_919) % 1_300_000) / 100 + 1).toFixed(2),
    area: place,
    group: `Market/${category}`,
    // Two of each are enough to tell a gallery from a single picture.
    images: Math.min(pictures, 2),
    daysAgo: Math.floor(postedHoursAgo / 24),
    suspicious: flagged.has(id),
  }
}
