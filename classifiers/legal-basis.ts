/** On what law a flag rests: the CITES listing of each taxon, and the national rules that the advert's place brings in. */

import type { LegalRule } from '../keywords/legal-rules.ts'
import type { Lexicon } from '../keywords/lexicon.ts'
import type { AssessedProduct, AssessedTaxon } from '../model/assessment.ts'
import { countriesOf, holdsAt } from './jurisdiction.ts'

/** @param place country or EU the advert stands under, as jurisdiction.ts says. */
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
  const rules = lexicon.legalRules
    .filter((rule) => holdsAt(rule.places, place) && speaksOf(rule, taxa, products, lexicon))
    .map(({ law, jurisdiction, rule, taxa: of, products: limited }): Line => {
      const fine = limited.length > 0 ? 2 : of.includes('any') ? 0 : 1
      return { law, fine, text: `${jurisdiction}: ${rule}` }
    })
  const bans = countriesOf(place).flatMap((country) =>
    taxa
      .flatMap(({ name }) => lexicon.nationalProtection.of(name, asOf, country))
      .map(({ law, source, rule }): Line => ({ law, fine: 1, text: `${country}: ${source}: ${rule}` })),
  )
  return [...listings.filter((one) => one !== null), ...withoutCoarser([...bans, ...rules])]
}

interface Line {
  readonly law: string
  /** How closely the line speaks of the specimen: 0 of any listed taxon, 1 of the taxon, 2 of this product of it. */
  readonly fine: number
  readonly text: string
}

/** Each law by what it says most closely of the specimen: what it says in general adds nothing to that. */
function withoutCoarser(lines: readonly Line[]): string[] {
  const finest = new Map<string, number>()
  for (const { law, fine } of lines) finest.set(law, Math.max(finest.get(law) ?? 0, fine))
  return [...new Set(lines.filter(({ law, fine }) => fine === finest.get(law)).map(({ text }) => text))]
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
