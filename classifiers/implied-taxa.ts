/**
 * Candidates for what is traded where no name says it: the kinds of creatures that the words describe ("beak", "sheds
 * its skin"), else what the product is mostly of (caviar, ivory). Wide ranks on purpose: no more than the text supports.
 */
import type { Lexicon } from '../keywords/lexicon.ts'
import type { Taxonomy } from '../keywords/taxonomy.ts'
import type { AssessedTaxon } from '../model/assessment.ts'
import type { Findings } from './findings.ts'

type Knowledge = Pick<Lexicon, 'taxonomy' | 'trade' | 'typicalTaxa'>

const MOST_LIFE_FORMS = 6
const MOST = 8

/**
 * Candidates with the word that implies each, the best supported first.
 *
 * @param named taxa that weak names already speak of: then only what is described is added, and only beside them.
 */
export function impliedTaxa(
  findings: Findings,
  named: readonly AssessedTaxon[],
  lexicon: Knowledge,
  asOf: string,
): AssessedTaxon[] {
  const { taxonomy } = lexicon
  const products = [...new Set(findings.products.map(({ entry }) => entry.product))]
  const described = [...describedForms(findings)].filter(
    ([name, word]) => !isRelated(name, named, taxonomy) || isWiderReading(name, word, named),
  )
  const fitting = described.filter(([name]) => mayYield(name, products, lexicon))
  const implied = new Map((fitting.length > 0 ? fitting : described).slice(0, MOST_LIFE_FORMS))
  if (fitting.length === 0 && named.length === 0) {
    for (const [name, word] of typicalOf(findings, lexicon)) implied.set(name, word)
  }
  return [...implied].slice(0, MOST).map(([name, matched]) => ({
    name,
    rank: taxonomy.ranks.get(name) ?? 'species',
    cites: taxonomy.appendixOf(name, asOf),
    matched,
  }))
}

/** A word that may mean the taxon may also mean no more than the kind of creature: Arabic `طير`, a falcon or any bird. */
function isWiderReading(name: string, word: string, named: readonly AssessedTaxon[]): boolean {
  return named.some((taxon) => taxon.name !== name && taxon.matched.toLowerCase() === word)
}

function isRelated(name: string, named: readonly AssessedTaxon[], { lineage }: Taxonomy): boolean {
  return named.some((taxon) => lineage(taxon.name).includes(name) || lineage(name).includes(taxon.name))
}

/** Kinds of creatures by how many different words speak of each; words of the title count double. */
function describedForms({ lifeForms }: Findings): Map<string, string> {
  const words = new Map<string, Map<string, number>>()
  for (const { entry, field, text } of lifeForms) {
    for (const taxon of entry.taxa) {
      const of = words.get(taxon) ?? new Map<string, number>()
      const key = text.toLowerCase()
      of.set(key, Math.max(of.get(key) ?? 0, field === 'title' ? 2 : 1))
      words.set(taxon, of)
    }
  }
  const weight = (of: Map<string, number>) => [...of.values()].reduce((sum, one) => sum + one, 0)
  return new Map(
    [...words]
      .toSorted(([, a], [, b]) => weight(b) - weight(a))
      .map(([taxon, of]) => [taxon, [...of.keys()][0] ?? taxon]),
  )
}

function mayYield(name: string, products: readonly string[], { trade }: Knowledge): boolean {
  const yielded = trade.productsOf(name)
  return products.length === 0 || products.some((product) => yielded?.has(product) ?? true)
}

function typicalOf({ products, signals }: Findings, { typicalTaxa }: Knowledge): Map<string, string> {
  const live = signals.get('live-animal') ?? []
  const traded = [
    ...products.map(({ entry, text }) => ({ product: entry.product, text })),
    ...live.map(({ text }) => ({ product: 'live' as const, text })),
  ]
  const typical = new Map<string, string>()
  for (const { product, text } of traded) {
    for (const taxon of typicalTaxa.get(product) ?? []) {
      if (!typical.has(taxon)) typical.set(taxon, text)
    }
  }
  return typical
}
