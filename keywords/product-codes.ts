/** Codes of the products that the lexicon's words and tables speak of. */
export const PRODUCT_CODES = [
  'live',
  'ivory',
  'horn',
  'scales',
  'bone',
  'skin_leather',
  'tooth_claw',
  'meat',
  'bile_gall',
  'medicine',
  'feather',
  'shell',
  'coral',
  'caviar',
  'fin',
  'swim_bladder',
  'egg',
  'taxidermy',
  'trophy',
  'wood',
  'plant_live',
  'plant_extract',
  'oil_musk',
  'wool',
  'antler_casque',
  'jewellery_carving',
] as const

export function isProductCode(code: string): boolean {
  return PRODUCT_CODES.some((one) => one === code)
}
