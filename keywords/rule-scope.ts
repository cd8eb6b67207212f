/** Where and of what a rule of law speaks: a place or product that is misspelt would make it hold nowhere, in silence. */
import { PRODUCT_CODES } from './product-codes.ts'
import { LexiconFileError } from './table.ts'

export interface RuleScope {
  /** ISO 3166-1 countries and ISO 4217 currencies, or `any`. */
  readonly places: readonly string[]
  readonly products: readonly string[]
  readonly rule: string
}

/** @throws LexiconFileError naming file and line. */
export function checkScope({ places, products, rule }: RuleScope, file: string, line: number): void {
  if (places.length === 0) throw new LexiconFileError(file, line, 'names no place; write "any" for all')
  const nowhere = places.find((place) => place !== 'any' && !/^[A-Z]{2,3}$/.test(place))
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
