/** What the pictures of a listing show. */
import type { PictureOf } from './pictures/picture.ts'
import { seededRandom } from './seeded-random.ts'
import type { Offered, Stock } from './stock.ts'

type Pictured = Offered & { subject: string; category: string; tint?: string | undefined; pictures: number }

/** A thing that comes back from another seller is shown in the same pictures, at times saved anew. */
export function drawnEntry<E extends Pictured>(
  stock: Stock<E>,
  id: string,
): { of: PictureOf; pictures: number } | null {
  const entry = stock.find(id)
  if (entry === undefined) return null
  const { subject, category, tint, pictures } = entry
  return {
    of: { id: stock.drawnAs(entry), subject, category, tint, isSavedAnew: isSavedAnew(stock, entry) },
    pictures,
  }
}

/** Of what comes back, every other one. */
export function isSavedAnew<E extends Offered>(stock: Stock<E>, entry: E): boolean {
  return stock.drawnAs(entry) !== entry.id && seededRandom(`resaved/${entry.id}`)() < 0.5
}
