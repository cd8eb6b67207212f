/** The signals that say whether a taxon is meant: how it is named, and which products or animals stand beside it. */
import { adjoins, type Findings } from './findings.ts'
import type { Mention } from './mentions.ts'
import { distinctTexts, placeOf, type SetSignal, saturating } from './signal-value.ts'

/** Sets the signals of taxa that are named, and of products beside them. */
export function setTaxonSignals({ taxa, deniedTaxa, products, signals }: Findings, set: SetSignal): void {
  const plain = taxa.filter(({ entry }) => entry.kind !== 'code-word')
  const strong = plain.filter(({ entry, misspelled }) => entry.strength === 'strong' && !misspelled)
  const misspelled = plain.find((taxon) => taxon.misspelled)
  const weak = plain.filter(({ entry }) => entry.strength === 'weak')
  const codes = taxa.filter(({ entry }) => entry.kind === 'code-word')
  const best = strong[0] ?? misspelled ?? weak[0] ?? codes[0]
  if (strong.length > 0) set('taxon-strong', 1, placeOf(strong[0]))
  else if (misspelled !== undefined) {
    const note = `“${misspelled.text}” is spelled for “${misspelled.entry.form}”.`
    set('taxon-misspelled', 1, placeOf(misspelled), note)
  } else if (weak.length > 0) set('taxon-weak', 1, placeOf(weak[0]))
  const inTitle = strong.find(({ field }) => field === 'title')
  if (inTitle !== undefined) set('taxon-in-title', 1, placeOf(inTitle))
  const scientific = strong.find(({ entry }) => entry.kind === 'scientific' || entry.kind === 'abbreviation')
  if (scientific !== undefined) set('taxon-scientific', 1, placeOf(scientific))
  set('code-word', saturating(distinctTexts(codes)), placeOf(codes[0]))
  const disguised = taxa.find((taxon) => taxon.disguised)
  if (disguised !== undefined) set('disguised', 1, placeOf(disguised))
  if (best === undefined) {
    set('no-taxon', 1)
    if (products.length > 0) set('product', 1, placeOf(products[0]))
    set('taxon-denied', deniedTaxa.length > 0 ? 1 : 0, placeOf(deniedTaxa[0]))
    return
  }
  set('taxon-denied', deniedTaxa.length > 0 ? 0.5 : 0, placeOf(deniedTaxa[0]))
  const beside = products.find((product) => plain.some((taxon) => near(product, taxon)))
  if (beside !== undefined)
    set('taxon-and-part', plain.some((taxon) => adjoins(beside, taxon)) ? 1 : 0.6, placeOf(beside))
  const live = signals.get('live-animal') ?? []
  if (plain.length > 0 && live.length > 0)
    set('taxon-and-live', Math.min(1, distinctTexts(live) / 2), placeOf(live[0]))
}

const NEAR = 40

function near(a: Mention, b: Mention): boolean {
  return a.field === b.field && Math.abs(a.start - b.start) <= NEAR
}
