/** Sums of money as the shop prints them: in the customs of the product's country. */
import type { Product } from './products.ts'

/** E.g. `1.250,00 €` for a German product, `£38.00` for a British one. */
export function priceTag({ language, country }: Product, amount: number, currency: string): string {
  const format = new Intl.NumberFormat(`${language}-${country}`, {
    style: 'currency',
    currency,
    numberingSystem: 'latn',
  })
  return format.format(amount)
}

/** Cheapest and dearest variant; the same sum twice where there are none. */
export function priceRange({ amount, variants = [] }: Product): { low: number; high: number } {
  const amounts = [amount, ...variants.map((variant) => variant.amount)]
  return { low: Math.min(...amounts), high: Math.max(...amounts) }
}
