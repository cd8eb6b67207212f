/**
 * Names that are the same in many languages, so that people write them in their own letters: what English calls a taxon
 * or a product of it in one word, what at least three languages spell alike, and the genera of taxa that people have
 * names for.
 */
import type { FoldedEntry, TaxonEntry } from '../entries.ts'

export interface InternationalName {
  /** Small ASCII letters. */
  readonly form: string
  readonly entry: TaxonEntry
  /** How many languages spell it so. */
  readonly languages: number
}

/** Languages that must spell a name alike: one less with English, from which most others borrow. */
const ENOUGH_LANGUAGES = 3
/** The same for a name that means other things as well. */
const ENOUGH_FOR_WEAK = 4
const SHORTEST = 4

export function internationalNames(entries: readonly FoldedEntry[]): InternationalName[] {
  const genera = generaWithNames(entries)
  const spelled = new Map<string, TaxonEntry[]>()
  const found: InternationalName[] = []
  for (const { entry, form } of entries) {
    if (entry.type !== 'taxon' || form.length < SHORTEST || !WORD.test(form)) continue
    if (entry.kind === 'scientific') {
      if (entry.strength === 'strong' && genera.has(entry.form) && !FAMILY.test(form))
        found.push({ form, entry, languages: 1 })
      continue
    }
    if (entry.kind !== 'vernacular' && entry.kind !== 'trade-name') continue
    const alike = spelled.get(form)
    if (alike === undefined) spelled.set(form, [entry])
    else alike.push(entry)
  }
  for (const [form, alike] of spelled) {
    if (form.endsWith('s') && spelled.has(form.slice(0, -1))) continue
    const languages = new Set(alike.map(({ language }) => language))
    const strong = alike.filter(({ strength }) => strength === 'strong')
    const used = languages.size >= ENOUGH_FOR_WEAK ? alike : strong
    if (languages.size + (languages.has('en') ? 1 : 0) < ENOUGH_LANGUAGES) continue
    for (const entry of used.filter(isFirstOfMeaning)) found.push({ form, entry, languages: languages.size })
  }
  return found
}

function isFirstOfMeaning({ taxa }: TaxonEntry, index: number, alike: readonly TaxonEntry[]): boolean {
  const meaning = taxa.join()
  return alike.findIndex((other) => other.taxa.join() === meaning) === index
}

const WORD = /^[a-z]+$/
/** Nobody writes the name of a family by ear. */
const FAMILY = /(?:idae|inae|aceae)$/

function generaWithNames(entries: readonly FoldedEntry[]): Set<string> {
  const taxa = new Set<string>()
  for (const { entry } of entries) {
    if (entry.type !== 'taxon' || entry.kind === 'scientific' || entry.kind === 'code-word') continue
    for (const taxon of entry.taxa) taxa.add(taxon)
  }
  return new Set(Array.from(taxa, (taxon) => taxon.split(' ')[0] ?? ''))
}
