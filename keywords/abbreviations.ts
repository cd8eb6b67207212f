/**
 * Scientific names with an abbreviated genus: `P. erithacus`, `P.erithacus`, `P erithacus`, `Ps. eupatria`, and of
 * subspecies `T. h. boettgeri`, `T.h.boettgeri`.
 *
 * The terms that are looked for are the second words of the names; what stands before them decides. One initial and one
 * epithet may belong to several taxa (`P. regius`): all of them are candidates then.
 */
import type { TaxonEntry } from './entries.ts'
import type { Taxonomy } from './taxonomy.ts'
import type { WeakNames } from './weak-names.ts'

export interface Abbreviations {
  /** Normalised last words of all names. */
  readonly epithets: ReadonlySet<string>
  /** The abbreviated name that ends with the epithet at `start` of a normalised text; null where none stands there. */
  endingWith(epithet: string, text: string, start: number): { entry: TaxonEntry; start: number } | null
}

/** More candidates than this tell nothing. */
const MOST_CANDIDATES = 4
const SHORTEST_EPITHET = 4
/** Without a full stop behind the initial, a short second word may be anything. */
const SHORTEST_WITHOUT_STOP = 6
const VOWEL = /^[aeiouy]/

export function compileAbbreviations(taxonomy: Taxonomy, weak: WeakNames): Abbreviations {
  const taxaOf = new Map<string, Set<string>>()
  const epithets = new Set<string>()
  const add = (name: string, taxon: string) => {
    if (!/^[A-Z][a-z]+(?: [a-z]+){1,2}$/.test(name)) return
    const [genus = '', ...rest] = name.toLowerCase().split(' ')
    const epithet = rest.at(-1) ?? ''
    if (epithet.length < SHORTEST_EPITHET) return
    epithets.add(epithet)
    const between = (rest[0] ?? '').charAt(0)
    const initial = genus.charAt(0)
    const keys = rest.length === 1 ? [initial, genus.slice(0, 2), initial + between] : [initial + between]
    for (const [i, key] of keys.entries()) {
      // Two letters are the beginning of a genus, or the initials of genus and species.
      const full = `${i === 1 ? 'begin' : 'initials'} ${key} ${epithet}`
      taxaOf.set(full, (taxaOf.get(full) ?? new Set()).add(taxon))
    }
    if (rest.length === 2) {
      const full = `initials ${initial} ${epithet}`
      taxaOf.set(full, (taxaOf.get(full) ?? new Set()).add(taxon))
    }
  }
  for (const { name } of taxonomy.taxa.values()) add(name, name)
  for (const { name, accepted } of taxonomy.synonyms.values()) add(name, accepted)
  const entries = new Map<string, TaxonEntry>()
  const entryFor = (key: string, form: string, stopped: boolean): TaxonEntry | null => {
    const taxa = taxaOf.get(key)
    if (taxa === undefined || taxa.size > MOST_CANDIDATES) return null
    const epithet = form.slice(form.lastIndexOf(' ') + 1)
    const vague = weak.epithets.has(epithet) || (!stopped && VOWEL.test(form.toLowerCase()))
    const strength = vague ? 'weak' : 'strong'
    const known = entries.get(`${strength} ${key}`)
    if (known !== undefined) return known
    const entry: TaxonEntry = { ...PROVENANCE, taxa: [...taxa], strength, form }
    entries.set(`${strength} ${key}`, entry)
    return entry
  }
  return {
    epithets,
    endingWith(epithet, text, start) {
      const before = BEFORE.exec(text.slice(Math.max(0, start - LONGEST_BEFORE), start))
      if (before === null) return null
      const [whole, initial = '', second = '', beginning = ''] = before
      const first = initial + beginning
      const stopped = whole.includes('.')
      if (!stopped && (epithet.length < SHORTEST_WITHOUT_STOP || first.length > 1)) return null
      const skipped = /^[^\p{L}\p{N}]/u.test(whole) ? 1 : 0
      const found = (key: string, form: string, from: number) => {
        const entry = entryFor(key, form, stopped)
        return entry === null ? null : { entry, start: from }
      }
      const from = start - whole.length + skipped
      const capital = first.charAt(0).toUpperCase() + first.slice(1)
      if (second !== '') {
        const trinomial = found(
          `initials ${first}${second} ${epithet}`,
          `${capital}. ${second}. ${epithet}`,
          from,
        )
        const last = start - whole.length + whole.lastIndexOf(second)
        return (
          trinomial ?? found(`initials ${second} ${epithet}`, `${second.toUpperCase()}. ${epithet}`, last)
        )
      }
      const kind = first.length === 2 ? 'begin' : 'initials'
      return found(`${kind} ${first} ${epithet}`, `${capital}. ${epithet}`, from)
    },
  }
}

/** One or two initials, or two letters and a full stop, at the end of a stretch of text. */
const BEFORE = /(?:^|[^\p{L}\p{N}.])(?:([a-z])(?:\. ?| )(?:([a-z])(?:\. ?| ))?|([a-z]{2})\. ?)$/u
const LONGEST_BEFORE = 9

const PROVENANCE = {
  type: 'taxon',
  kind: 'abbreviation',
  language: 'und',
  source: 'taxa.tsv',
  confidence: 'high',
} as const
