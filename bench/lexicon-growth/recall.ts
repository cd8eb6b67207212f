/** How many names of a checklist a lexicon finds, written in the ways that sellers write them. */
import type { ImportedTaxon } from '../../keywords/import/imported-taxa.ts'
import type { Lexicon } from '../../keywords/lexicon.ts'
import { normalize } from '../../text/normalize.ts'

/** For each way of writing, what share of the names is found. */
export function recallOver(taxa: readonly ImportedTaxon[], lexicon: Lexicon): [string, string][] {
  const binomials = taxa.filter(({ rank, name }) => rank === 'species' && /^[A-Z][a-z]+ [a-z]+$/.test(name))
  const ways: [string, (readonly [string, string])[]][] = [
    ['names', taxa.map(({ name }) => [name, name] as const)],
    ['abbreviated', binomials.map(({ name }) => [name, abbreviated(name)] as const)],
    ['with a letter missing', binomials.map(({ name }) => [name, withSlip(name)] as const)],
    ['synonyms', taxa.flatMap(({ name, synonyms }) => synonyms.map((one) => [name, one] as const))],
  ]
  return ways.map(([way, names]) => [way, recall(names, lexicon)])
}

function recall(names: readonly (readonly [string, string])[], lexicon: Lexicon): string {
  const found = names.filter(([name, written]) => {
    const accepted = lexicon.taxonomy.accepted(name)
    const lineage = new Set(lexicon.taxonomy.lineage(accepted))
    return lexicon
      .find(normalize(written), written)
      .some(
        ({ entry }) =>
          (entry.type === 'taxon' && entry.taxa.some((taxon) => taxon === accepted || lineage.has(taxon))) ||
          (entry.type === 'innocent' && entry.form === name),
      )
  })
  return `${found.length} of ${names.length} (${((100 * found.length) / Math.max(1, names.length)).toFixed(1)} %)`
}

function abbreviated(name: string): string {
  return `${name.charAt(0)}. ${name.split(' ')[1] ?? ''}`
}

/** The name with the third letter of its longer word missing. */
function withSlip(name: string): string {
  const words = name.split(' ')
  const [genus = '', epithet = ''] = words
  const cut = (word: string) => word.slice(0, 2) + word.slice(3)
  return genus.length >= epithet.length ? `${cut(genus)} ${epithet}` : `${genus} ${cut(epithet)}`
}
