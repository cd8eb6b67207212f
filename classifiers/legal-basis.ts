/** On what law a flag rests: the CITES listing of each taxon, and the national rules that the advert's place brings in. */

import type { LegalRule } from '../keywords/legal-rules.ts'
import type { Lexicon } from '../keywords/lexicon.ts'
import type { Assessable, AssessedProduct, AssessedTaxon } from '../model/assessment.ts'

/** Country a language points to when neither currency nor place says more. */
const HOME_OF_LANGUAGE: Readonly<Record<string, string>> = {
  vi: 'VN',
  th: 'TH',
  id: 'ID',
  ja: 'JP',
  ko: 'KR',
  hi: 'IN',
  ne: 'NP',
  bn: 'BD',
  tl: 'PH',
  ms: 'MY',
  uk: 'UA',
  ru: 'RU',
  pl: 'PL',
  cs: 'CZ',
  hu: 'HU',
  ro: 'RO',
  it: 'IT',
  de: 'DE',
  nl: 'NL',
  sv: 'SE',
  tr: 'TR',
  zh: 'CN',
  fi: 'FI',
  el: 'GR',
  da: 'DK',
}

export function legalBasis(
  listing: Assessable,
  language: string,
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
  const currency = listing.price?.currency ?? null
  const place = currency ?? HOME_OF_LANGUAGE[language] ?? null
  const rules = lexicon.legalRules.filter(
    (rule) => place !== null && rule.places.includes(place) && speaksOf(rule, taxa, products, lexicon),
  )
  return [
    ...listings.filter((one) => one !== null),
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
    : taxa.some(
        ({ name }) =>
          rule.taxa.includes(name) || rule.taxa.includes(lexicon.taxonomy.taxa.get(name)?.family ?? ''),
      )
  return (
    ofTaxon && (rule.products.length === 0 || products.some(({ product }) => rule.products.includes(product)))
  )
}
