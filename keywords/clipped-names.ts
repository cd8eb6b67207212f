/**
 * Scientific names with both words clipped: `Enceph. alt.`, `Chond. virid.`, `Enceph. altensteinii`. The first is at least
 * four letters and a full stop, the beginning of exactly one genus; the second begins the epithets of one of its species.
 */
import type { NormalizedText } from '../text/normalize.ts'
import type { TaxonEntry } from './entries.ts'
import type { Match } from './matching.ts'
import type { Taxonomy } from './taxonomy.ts'

export interface ClippedNames {
  /** What was found in a text with the clipped names in it, in order; `matches` themselves where there are none. */
  addTo(matches: Match[], text: NormalizedText): Match[]
}

const CLIPPED = /(?<![\p{L}\p{N}.@/])([a-z]{4,})\. ?([a-z]{3,})(?![\p{L}\p{N}@/])/gu
/** Letters of the shortest genus that is left: fewer begin too many. */
const SHORTEST_GENUS = 4
/** As short as this, the second word must be clipped by a full stop, or it may begin the next sentence. */
const LONGEST_BARE_DOUBT = 5

/** @param taxonomy read when the first such word is met. */
export function clippedNames(taxonomy: Pick<Taxonomy, 'taxa' | 'synonyms'>): ClippedNames {
  let genera: ReadonlyMap<string, readonly Genus[]> | null = null
  const entries = new Map<string, TaxonEntry>()
  const entryOf = (taxon: string): TaxonEntry => {
    const entry = entries.get(taxon) ?? { ...PROVENANCE, taxa: [taxon], form: taxon }
    entries.set(taxon, entry)
    return entry
  }
  return {
    addTo(matches, { text, plainLength }) {
      if (!text.includes('.')) return matches
      const found: Match[] = []
      for (const match of text.slice(0, plainLength).matchAll(CLIPPED)) {
        const [whole, first = '', second = ''] = match
        const end = match.index + whole.length
        genera ??= Map.groupBy(generaOf(taxonomy), ({ genus }) => genus.slice(0, SHORTEST_GENUS))
        const alike = genera.get(first.slice(0, SHORTEST_GENUS)) ?? []
        const taxon = meant(first, second, text.charAt(end) === '.', alike)
        if (taxon === null) continue
        found.push({ entry: entryOf(taxon), start: match.index, end, disguised: false, misspelled: false })
      }
      if (found.length === 0) return matches
      return [...matches, ...found].sort((a, b) => a.start - b.start || b.end - a.end)
    },
  }
}

function meant(first: string, second: string, stopped: boolean, alike: readonly Genus[]): string | null {
  const [only, ...others] = alike.filter(({ genus }) => genus.startsWith(first))
  if (only === undefined || others.length > 0 || only.genus === first) return null
  if (!stopped && second.length <= LONGEST_BARE_DOUBT && !only.species.has(second)) return null
  const taxa = new Set<string>()
  for (const [epithet, taxon] of only.species) if (epithet.startsWith(second)) taxa.add(taxon)
  const [taxon] = taxa
  return taxa.size === 1 && taxon !== undefined ? taxon : null
}

interface Genus {
  /** In small letters. */
  readonly genus: string
  /** Epithets, and the accepted name that each is of. */
  readonly species: Map<string, string>
}

function generaOf({ taxa, synonyms }: Pick<Taxonomy, 'taxa' | 'synonyms'>): Iterable<Genus> {
  const genera = new Map<string, Genus>()
  const add = (name: string, taxon: string) => {
    if (!/^[A-Z][a-z]+ [a-z]+$/.test(name)) return
    const [genus = '', epithet = ''] = name.toLowerCase().split(' ')
    const known = genera.get(genus) ?? { genus, species: new Map<string, string>() }
    known.species.set(epithet, taxon)
    genera.set(genus, known)
  }
  for (const { name } of taxa.values()) add(name, name)
  for (const { name, accepted } of synonyms.values()) add(name, accepted)
  return genera.values()
}

const PROVENANCE = {
  type: 'taxon',
  strength: 'strong',
  kind: 'abbreviation',
  language: 'und',
  source: 'taxa.tsv',
  confidence: 'high',
} as const
