/** Where and of what a rule of law speaks: a place or product that is misspelt would make it hold nowhere, in silence. */
import { PRODUCT_CODES } from './product-codes.ts'
import { LexiconFileError } from './table.ts'

export interface RuleScope {
  /** ISO 3166-1 countries and ISO 4217 currencies, or `any`. */
  readonly places: readonly string[]
  readonly products: readonly string[]
  readonly rule: string
}

/** True for an ISO 3166-1 country, and for EU. */
export function isPlaceCode(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && code !== 'UK' && REGION_NAMES.of(code) !== undefined
}

/** True for an ISO 4217 currency. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code)
}

const REGION_NAMES = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** @throws LexiconFileError naming file and line. */
export function checkScope({ places, products, rule }: RuleScope, file: string, line: number): void {
  if (places.length === 0) throw new LexiconFileError(file, line, 'names no place; write "any" for all')
  const nowhere = places.find((place) => place !== 'any' && !isPlaceCode(place) && !isCurrency(place))
  if (nowhere !== undefined)
    throw new LexiconFileError(
      file,
      line,
      `place "${nowhere}" is no country like DE and no currency like EUR`,
    )
  const codes: readonly string[] = PRODUCT_CODES
  const unknown = products.find((product) => !codes.includes(product))
  if (unknown !== undefined) throw new LexiconFileError(file, line, `unknown product "${unknown}"`)
  if (rule === '') throw new LexiconFileError(file, line, 'does not say what the rule is')
}
