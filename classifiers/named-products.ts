/** The products an assessment names, with the trade term codes that CITES trade statistics use. */
import type { AssessedProduct, AssessedTaxon } from '../model/assessment.ts'
import type { Findings } from './findings.ts'

/**
 * Term codes by product: CITES Guidelines for the preparation of annual reports, in the form of the EU Reference
 * Guide (Annex VII of Reg. (EC) 865/2006). Null where the product alone does not decide the term.
 */
const TERM: Readonly<Record<string, string | null>> = {
  live: 'LIV',
  ivory: 'IVC',
  horn: 'HOR',
  scales: 'SCA',
  bone: 'BON',
  skin_leather: 'SKI',
  tooth_claw: 'TEE',
  meat: 'MEA',
  bile_gall: 'GAL',
  medicine: 'MED',
  feather: 'FEA',
  shell: 'SHE',
  coral: 'COR',
  caviar: 'CAV',
  fin: 'FIN',
  swim_bladder: 'SWI',
  egg: 'EGG',
  taxidermy: 'BOD',
  trophy: 'TRO',
  wood: 'TIM',
  plant_live: 'LIV',
  plant_extract: 'EXT',
  oil_musk: 'OIL',
  wool: 'CLO',
  antler_casque: 'HOC',
  jewellery_carving: 'CAR',
}

const IVORY_TAXA = new Set([
  'Elephantidae',
  'Loxodonta',
  'Loxodonta africana',
  'Elephas maximus',
  'Odobenus rosmarus',
  'Monodon monoceros',
  'Hippopotamus amphibius',
])
const MOST = 6

export function namedProducts(findings: Findings, taxa: readonly AssessedTaxon[]): AssessedProduct[] {
  if (taxa.length === 0) return []
  const named = new Set(findings.products.map(({ entry }) => entry.product))
  if (
    taxa.some(
      ({ name, matched }) => IVORY_TAXA.has(name) && !/hair|skin|leather|毛|皮|lông|da voi/i.test(matched),
    )
  )
    named.add('ivory')
  if ((findings.signals.get('live-animal') ?? []).length > 1) named.add('live')
  return [...named].slice(0, MOST).map((product) => ({ product, term: termOf(product, taxa) }))
}

function termOf(product: string, taxa: readonly AssessedTaxon[]): string | null {
  const of = (...names: string[]) => taxa.some(({ name }) => names.some((one) => name.startsWith(one)))
  if (product === 'oil_musk' && of('Moschus')) return 'MUS'
  if (product === 'shell' && of('Eretmochelys', 'Cheloni', 'Testud', 'Cuora', 'Geochelone')) return 'CAP'
  if (product === 'fin') return 'DFN'
  return TERM[product] ?? null
}
