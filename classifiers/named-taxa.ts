/** The taxa an assessment names: at the rank the text supports, the finest where several of one line are named. */

import type { TaxonEntry } from '../keywords/entries.ts'
import type { Taxonomy } from '../keywords/taxonomy.ts'
import type { Appendix, AssessedTaxon } from '../model/assessment.ts'
import type { Mention } from './mentions.ts'

const MOST = 12

/** Strong names first; weak names only where nothing stronger is there, or with them in the title. */
export function namedTaxa(
  mentions: readonly Mention<TaxonEntry>[],
  taxonomy: Taxonomy,
  asOf: string,
): AssessedTaxon[] {
  const strong = mentions.filter(({ entry }) => entry.strength === 'strong')
  const chosen = strong.length > 0 ? strong : mentions
  const matched = new Map<string, string>()
  for (const { entry, text } of chosen) {
    for (const name of entry.taxa) if (!matched.has(name)) matched.set(name, text)
  }
  const names = [...matched.keys()]
  const higher = new Set(names.flatMap((name) => higherThan(name, taxonomy)))
  return names
    .filter((name) => !higher.has(name))
    .flatMap((name) => withFamily(name, taxonomy))
    .slice(0, MOST)
    .map((name) => ({
      name,
      rank: taxonomy.ranks.get(name) ?? 'species',
      cites: taxonomy.appendixOf(name, asOf),
      matched: matched.get(name) ?? matched.get(subfamilyOf(name, names, taxonomy)) ?? name,
    }))
}

/** Few who work with an assessment know subfamilies: the family stands beside one. */
function withFamily(name: string, { taxa, ranks }: Taxonomy): string[] {
  const family = taxa.get(name)?.family ?? ''
  return ranks.get(name) === 'subfamily' && family !== '' ? [name, family] : [name]
}

function subfamilyOf(family: string, names: readonly string[], { taxa, ranks }: Taxonomy): string {
  return names.find((name) => ranks.get(name) === 'subfamily' && taxa.get(name)?.family === family) ?? ''
}

export function strictest(appendices: readonly (Appendix | null)[]): Appendix | null {
  return (['I', 'II', 'III'] as const).find((one) => appendices.includes(one)) ?? null
}

/** Family, order and class of a taxon, and the genus of a species. */
function higherThan(name: string, { taxa }: Taxonomy): string[] {
  const taxon = taxa.get(name)
  if (taxon === undefined) return []
  const genus = taxon.rank === 'species' ? name.slice(0, name.indexOf(' ')) : ''
  return [taxon.family, taxon.order, taxon.class, genus].filter((one) => one !== name)
}
