/** Names that are only compared with: "hard as ivory", "wie Elfenbein", `象牙のような`. */
import { articlesAtMost } from './articles.ts'
import { adjoins } from './mention-places.ts'
import type { Mention, ReadField } from './mentions.ts'

/** An ending of the name. */
const ENDING = /^\p{L}{0,3}[\s'’]?$/u
/** Nothing that stands between is longer. */
const LONGEST = 12

export interface SimileWords {
  /** Words that stand before what they compare with. */
  readonly before: readonly Mention[]
  /** Words that stand behind it. */
  readonly after: readonly Mention[]
}

/** @param products words for parts: `giống như vảy tê tê` compares with the scales of a pangolin. */
export function isCompared(
  taxon: Mention,
  products: readonly Mention[],
  { before, after }: SimileWords,
  fields: readonly ReadField[],
): boolean {
  if (before.length === 0 && after.length === 0) return false
  const compared = [taxon, ...products.filter((product) => adjoins(product, taxon))]
  const text = fields.find(({ field }) => field === taxon.field)?.original ?? ''
  const between = (first: Mention, second: Mention) =>
    first.field === second.field && first.end <= second.start && second.start - first.end <= LONGEST
      ? text.slice(first.end, second.start)
      : null
  return (
    before.some((word) => compared.some((one) => articlesAtMost(between(word, one) ?? FAR))) ||
    after.some((word) => compared.some((one) => ENDING.test(between(one, word) ?? FAR)))
  )
}

/** Stands for a text between two words that is too long to matter. */
const FAR = '…'
