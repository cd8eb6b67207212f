/** Names of animals that are names of places or firms: "Rue du Tigre", `Fil Sokak`, `ถนนช้างเผือก`, "Leopard Logistics". */
import { articlesAtMost } from './articles.ts'
import type { Mention, ReadField } from './mentions.ts'

export interface PlaceWords {
  /** Words that stand before the name of a place or firm. */
  readonly before: readonly Mention[]
  /** Words that stand behind it. */
  readonly after: readonly Mention[]
}

/** Nothing longer stands between the noun and the name. */
const LONGEST = 12

/** The name, written like one, belongs to a noun for a street, a building, a district or a firm. */
export function isPlaceName(
  taxon: Mention,
  { before, after }: PlaceWords,
  fields: readonly ReadField[],
): boolean {
  if (SMALL.test(taxon.text)) return false
  const text = fields.find(({ field }) => field === taxon.field)?.original ?? ''
  if (HEAD_OF_COMPOUND.test(text.slice(taxon.end, taxon.end + LONGEST))) return true
  const leads = before.some(
    (word) =>
      stands(word, taxon) && articlesAtMost(text.slice(word.end, taxon.start).replace(SIGNS_BETWEEN, ' ')),
  )
  return leads || after.some((word) => stands(taxon, word) && BESIDE.test(text.slice(taxon.end, word.start)))
}

/** In scripts that have capitals, names begin with one. */
const SMALL = /^\p{Ll}/u
/** The dot of an abbreviation, quotation marks, the Arabic article. */
const SIGNS_BETWEEN = /^\.?[\s"«“„]*|ال$/gu
/** At most an ending of the name, a quotation mark and a hyphen: `Elefántos utca`, "Tiger"-Hotel. */
const BESIDE = /^\p{L}{0,2}["»”’']?[ \u00a0-]?$/u
/** What German, Dutch and the languages of Scandinavia write together with the name. */
const HEAD_OF_COMPOUND =
  /^(?:e?n|s)?-?(?:stra(?:ß|ss)e|str\.|weg|platz|gasse|allee|apotheke|straat|laan|plein|gracht|gatan|gata|vägen|gade|vej|vejen|gate|veien)(?!\p{L})/iu

function stands(first: Mention, second: Mention): boolean {
  return first.field === second.field && first.end <= second.start && second.start - first.end <= LONGEST
}
