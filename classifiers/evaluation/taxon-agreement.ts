/** Whether an assessment's taxa agree with a label's: same genus, or one the other's family, order or class. */
import type { Taxonomy } from '../../keywords/taxonomy.ts'

export function taxaAgree(
  assessed: readonly string[],
  labelled: readonly string[],
  taxonomy: Taxonomy,
): boolean {
  return assessed.some((one) => labelled.some((other) => namesAgree(one, other, taxonomy)))
}

function namesAgree(assessed: string, labelled: string, taxonomy: Taxonomy): boolean {
  const one = taxonomy.accepted(assessed)
  const other = taxonomy.accepted(labelled)
  if (genusOf(assessed) === genusOf(labelled)) return true
  if (genusOf(one) === genusOf(other)) return true
  return higherTaxa(one, taxonomy).includes(other) || higherTaxa(other, taxonomy).includes(one)
}

function genusOf(name: string): string {
  return name.split(' ')[0] ?? name
}

/** Family, order and class; of a taxon the lexicon does not hold, those of another of its genus or of a taxon within it. */
function higherTaxa(name: string, taxonomy: Taxonomy): string[] {
  const known = taxonomy.taxa.get(name) ?? taxonomy.taxa.get(genusOf(name)) ?? relative(name, taxonomy)
  if (known === undefined) return []
  const above = [known.family, known.order, known.class].filter((taxon) => taxon !== '')
  return above.slice(above.indexOf(name) + 1)
}

function relative(name: string, taxonomy: Taxonomy) {
  const genus = genusOf(name)
  const taxa = [...taxonomy.taxa.values()]
  return (
    taxa.find((taxon) => genusOf(taxon.name) === genus) ??
    taxa.find((taxon) => taxon.family === name || taxon.order === name)
  )
}
