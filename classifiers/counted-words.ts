/** Words for an age, a length or a number of animals say so only where something is counted. */
import { isPairWord, isUnitWord } from '../text/counting-words.ts'
import { beginsWithNumber, endsInNumber } from '../text/number-words.ts'
import { gapBetween } from './mention-places.ts'
import type { Mention, ReadField } from './mentions.ts'

/**
 * True for a unit without a number beside it ("paid by the month"), and for a pair that neither a number nor a name
 * stands beside: shoes and earrings come in pairs, too.
 */
export function countsNothing(
  word: Mention,
  named: readonly Mention[],
  fields: readonly ReadField[],
): boolean {
  const { form } = word.entry
  if (isPairWord(form)) return !named.some((name) => gapBetween(name, word) <= NEAR)
  return isUnitWord(form) && !isCounted(word, fields)
}

function isCounted(word: Mention, fields: readonly ReadField[]): boolean {
  const text = fields.find(({ field }) => field === word.field)?.original ?? ''
  return (
    endsInNumber(text.slice(Math.max(0, word.start - REACH), word.start)) ||
    beginsWithNumber(behind(word, text))
  )
}

/** What may be the number behind the word: in Swahili it always stands there (`miezi mitatu`), elsewhere behind a sign (`weeks: 8`). */
function behind({ entry, end }: Mention, text: string): string {
  const rest = text.slice(end, end + REACH).trimStart()
  return entry.language === 'sw' ? rest : (/^[:=]\s*(.*)/u.exec(rest)?.[1] ?? '')
}

/** Room for a number in words and the space behind it. */
const REACH = 14
/** Between a pair and what it is a pair of: `casal jovem de araras`. */
const NEAR = 16
