/** Prices in the words of posts: what is asked first, and how its seller tells that it has changed. */
import { priceNews } from '../calendar/notes.ts'
import { repriced } from '../calendar/repriced.ts'
import { seededRandom } from '../seeded-random.ts'

/** What a price is told in. */
type Told = { by: string; from: string; text: string; hoursLater: number }

const NUMBER = String.raw`\d{1,3}(?:[.,\s]\d{3})+(?!\d)|\d+(?:[.,]\d{2}(?!\d))?`
const PRICE = new RegExp(
  String.raw`(?:£|€|R\$|Rp|¥)\s?(?:${NUMBER})|(?:${NUMBER})\s?(?:€|₽|円|元|บาท|đ|ريال سعودي|جنيه مصري|USD)`,
  'u',
)

/** The first amount with a currency, as it was written; null where there is none. */
export function priceIn(text: string): string | null {
  return PRICE.exec(text)?.[0] ?? null
}

/** Some sellers edit their post, others answer in their own thread; each always does the same. */
export function tellsPriceBy({ id }: { id: string }): 'edit' | 'reply' {
  return seededRandom(`${id}/told`)() < 0.5 ? 'edit' : 'reply'
}

/** The posts of a thread after its seller has changed the price of what it opens with. */
export function withNewPrice<P extends Told>(
  thread: { id: string; language: string; posts: readonly P[] },
  { factor, repricedAfterHours }: { factor: number; repricedAfterHours: number | null },
): readonly (P | Told)[] {
  const [opening, ...answers] = thread.posts
  const price = priceIn(opening?.text ?? '')
  if (opening === undefined || price === null || repricedAfterHours === null) return thread.posts
  const lower = repriced(price, factor)
  if (tellsPriceBy(thread) === 'edit')
    return [{ ...opening, text: opening.text.replace(price, () => lower) }, ...answers]
  const before = thread.posts.reduce((sum, { hoursLater }) => sum + hoursLater, 0)
  const news: Told = {
    by: opening.by,
    from: opening.from,
    text: priceNews(thread.language, lower),
    hoursLater: Math.max(1, repricedAfterHours - before),
  }
  return [...thread.posts, news]
}
