/** Names of animals that are names of models: "Gazelle NL 28", "Yamaha Serow 225", "Jaguar XF". */
import type { Mention, ReadField } from './mentions.ts'

/** Behind the name: letters in capitals with a number, or a number by itself that counts nothing. */
const NUMBER_BEHIND = /^[ -](?:[A-Z]{1,4}[ -]?\d{1,4}[A-Z]{0,2}|\d{3,4}[A-Za-z]{0,2})(?=$|[ ,.;:)/!])/
const NUMBER_BEFORE = /(?:^|[ (/])[A-Z]{1,4}-?\d{2,4} $/
/** What makes a number a measure, a price or a day, not a model. */
const UNIT =
  /^\s*(?:mm|cm|m|kg|g|gr|mg|lb|lbs|oz|in|inch|inches|ct|ml|l|pcs|pc|st|stk|stück|years?|yrs?|weeks?|months?|days?|jahre?|euros?|eur|usd|gbp|dollars?|[€$£¥₫฿%])(?=$|[^\p{L}])/iu

/** Written with a capital and right beside a number of a model. */
export function isModelName(taxon: Mention, fields: readonly ReadField[]): boolean {
  if (!/^\p{Lu}/u.test(taxon.text)) return false
  const text = fields.find(({ field }) => field === taxon.field)?.original ?? ''
  const [number] = NUMBER_BEHIND.exec(text.slice(taxon.end, taxon.end + LONGEST)) ?? []
  if (number !== undefined && !UNIT.test(text.slice(taxon.end + number.length, taxon.end + 2 * LONGEST)))
    return true
  return NUMBER_BEFORE.test(text.slice(Math.max(0, taxon.start - LONGEST), taxon.start))
}

const LONGEST = 16
