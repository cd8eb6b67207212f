/** Shops of many countries: how they write prices, and the words on their buttons and headings. */
import type { Shop } from './shop.ts'
import { SHOPS_ASIA } from './shops-asia.ts'
import { SHOPS_EUROPE } from './shops-europe.ts'
import { SHOPS_OVERSEAS } from './shops-overseas.ts'

export const SHOPS: readonly Shop[] = [...SHOPS_OVERSEAS, ...SHOPS_EUROPE, ...SHOPS_ASIA]

/** @throws where there is no such shop. */
export function shopOf(code: string): Shop {
  const found = SHOPS.find((one) => one.code === code)
  if (found === undefined) throw new Error(`there is no shop ${code}`)
  return found
}
