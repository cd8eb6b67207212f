/** On what law a flag rests: the CITES listing of each taxon, and the national rules that the advert's place brings in. */

import type { LegalRule } from '../keywords/legal-rules.ts'
import type { Lexicon } from '../keywords/lexicon.ts'
import type { AssessedProduct, AssessedTaxon } from '../model/assessment.ts'
import { countryOf, holdsAt } from './jurisdiction.ts'

/** `place`: the currency or country the advert stands under, as jurisdiction.ts says. */
export function legalBasis(
  place: string | null,
  taxa: readonly AssessedTaxon[],
  products: readonly AssessedProduct[],
  lexicon: Lexicon,
  asOf: string,
): string[] {
  if (taxa.length === 0) return []
  const listings = taxa.map(({ name, cites }) => {
    const remark = lexicon.taxonomy.remarkOf(name, asOf)
    return cites === null ? null : `CITES App. ${cites}: ${name}${remark === '' ? '' : ` (${remark})`}`
  })
  const rules = lexicon.legalRules.filter(
    (rule) => holdsAt(rule.places, place) && speaksOf(rule, taxa, products, lexicon),
  )
  const country = countryOf(place)
  const bans =
    country === null ? [] : taxa.flatMap(({ name }) => lexicon.nationalProtection.of(name, asOf, country))
  return [
    ...listings.filter((one) => one !== null),
    ...new Set(bans.map(({ rule, source }) => `${country}: ${source}: ${rule}`)),
    ...rules.map(({ jurisdiction, rule }) => `${jurisdiction}: ${rule}`),
  ]
}

function speaksOf(
  rule: LegalRule,
  taxa: readonly AssessedTaxon[],
  products: readonly AssessedProduct[],
  lexicon: Lexicon,
): boolean {
  const ofTaxon = rule.taxa.includes('any')
    ? taxa.some(({ cites }) => cites !== null)
    : taxa.some(({ name }) => lexicon.taxonomy.lineage(name).some((one) => rule.taxa.includes(one)))
  return (
    ofTaxon && (rule.products.length === 0 || products.some(({ product }) => rule.products.includes(product)))
  )
}
