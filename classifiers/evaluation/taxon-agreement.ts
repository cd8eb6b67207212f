/** Whether an assessment's taxa agree with a label's: same genus, or one the other's family, order or class. */
import type { Taxonomy } from '../../keywords/taxonomy.ts'

export function taxaAgree(
  assessed: readonly string[],
  labelled: readonly string[],
  taxonomy: Taxonomy,
): boolean {
  return assessed.some((one) => labelled.some((other) => namesAgree(one, other, taxonomy)))
}

function namesAgree(one: string, other: string, taxonomy: Taxonomy): boolean {
  if (genusOf(one) === genusOf(other)) return true
  return higherTaxa(one, taxonomy).includes(other) || higherTaxa(other, taxonomy).includes(one)
}

function genusOf(name: string): string {
  return name.split(' ')[0] ?? name
}

/** Family, order and class; of a species the lexicon does not hold, those of another of its genus. */
function higherTaxa(name: string, taxonomy: Taxonomy): string[] {
  const known = taxonomy.taxa.get(name) ?? taxonomy.taxa.get(genusOf(name)) ?? congener(name, taxonomy)
  return known === undefined ? [] : [known.family, known.order, known.class].filter((taxon) => taxon !== '')
}

function congener(name: string, taxonomy: Taxonomy) {
  const genus = genusOf(name)
  return [...taxonomy.taxa.values()].find((taxon) => genusOf(taxon.name) === genus)
}
