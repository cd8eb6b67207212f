/**
 * Whether a word of the text has the accents of the form that it was found for. Texts are matched without accents, since
 * half of what is written leaves them out; in some languages that makes one word of two.
 */
import { accented, foldCharacter } from '../text/fold.ts'
import { foldTerm, type NormalizedText } from '../text/normalize.ts'
import type { Entry } from './entries.ts'

/** Compares accents in one text; `original` is what `text` was made of. */
export interface AccentComparison {
  /** Whether the entry's form may be meant by what was found from `start` to `end`. */
  agree(entry: Entry, start: number, end: number): boolean
}

export function compareAccents(text: NormalizedText, original: string): AccentComparison {
  let has: boolean | undefined
  const hasLettersOfItsOwn = (): boolean => {
    has ??= OWN_LETTER.test(original)
    return has
  }
  let vietnamese: boolean | undefined
  const writesAccents = (): boolean => {
    vietnamese ??= (original.normalize('NFD').match(VIETNAMESE_MARK)?.length ?? 0) >= FEW_MARKS
    return vietnamese
  }
  return {
    agree(entry, start, end) {
      const rule = ruleFor(entry)
      if (rule === undefined) return true
      const span = text.originalSpan(start, end)
      const stretch = original.slice(span.start, span.end)
      if (rule === 'whole') return agreesAsWhole(entry.form, stretch, writesAccents)
      const { added, lost } = difference(entry.form, stretch)
      if (rule === 'none-added') return !added
      if (lost && hasLettersOfItsOwn()) return false
      return rule === 'umlaut' || !added
    },
  }
}

/**
 * `letters`: letters with a ring, dots or a stroke are letters like others: `säkerhet` is of no `saker`, and who writes
 * `säljes` would not write `stor` for `stör`. `umlaut`: the same, but inflected words may get one (`Wolf`, `Wölfe`).
 * `none-added`: scientific names have no accents. `whole`: see `agreesAsWhole`.
 */
type Rule = 'letters' | 'umlaut' | 'none-added' | 'whole'

const RULES: ReadonlyMap<string, Rule> = new Map([
  ['sv', 'letters'],
  ['da', 'letters'],
  ['no', 'letters'],
  ['de', 'umlaut'],
  ['vi', 'whole'],
])

function ruleFor(entry: Entry): Rule | undefined {
  if (entry.language !== 'und') return RULES.get(entry.language)
  const oneWord = entry.type === 'taxon' && !entry.form.includes(' ')
  return oneWord ? 'none-added' : undefined
}

const OWN_LETTER = /[äöüåæøß]|[aou]\u0308|a\u030a/i

/** Whether the stretch has a letter with an accent where the form has it bare, and the other way round. */
function difference(form: string, stretch: string): { added: boolean; lost: boolean } {
  const none = { added: false, lost: false }
  if (!NOT_ASCII.test(form) && !NOT_ASCII.test(stretch)) return none
  const expected = lettersOf(form)
  const written = lettersOf(stretch)
  const length = Math.min(expected.length, written.length)
  let { added, lost } = none
  for (let i = 0; i < length; i++) {
    const [one = '', other = ''] = [expected[i], written[i]]
    if (one === other) continue
    // Another spelling (`aa` for `å`), a disguise or a slip: not for accents to judge.
    if (foldCharacter(one) !== foldCharacter(other)) return none
    if (foldCharacter(one) === one) added = true
    if (foldCharacter(other) === other) lost = true
  }
  return { added, lost }
}

const NOT_ASCII = /[^\0-\x7f]/

function lettersOf(text: string): string[] {
  return [...accented(text).replace(/[^\p{L}\p{M}]/gu, '')]
}

/**
 * Vietnamese words that differ only in their accents are different words: what is written with accents must have the
 * form's; what is written without any may stand for it if it is long enough to be no other word, where the text writes
 * no accents elsewhere: `khi con` (when the child) is `khỉ con` (a young monkey) only for who leaves them all out.
 */
function agreesAsWhole(form: string, stretch: string, writesAccents: () => boolean): boolean {
  const expected = comparable(accented(form))
  const written = comparable(accented(stretch))
  if (written === expected) return true
  if (writesAccents()) return false
  const bare = comparable(foldTerm(stretch))
  return written === bare && bare.length >= SHORTEST_BARE && expected.includes(' ')
}

const SHORTEST_BARE = 6
/** Tones, the marks of ă, â, ê, ô, ơ and ư, and đ. */
const VIETNAMESE_MARK = /đ|[\u0300-\u0303\u0306\u0309\u031b\u0323]/gi
/** One may be left in a text that is written without. */
const FEW_MARKS = 2

/** Letters only: signs put between them to disguise a word are no difference. */
function comparable(text: string): string {
  return text
    .replace(/[^\p{L}\p{M} ]/gu, '')
    .replace(/ +/g, ' ')
    .trim()
}
