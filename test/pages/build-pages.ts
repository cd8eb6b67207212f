/** Builds the pages of either part, the same each time. */
import { FIRST_LOOK_FAMILIES } from './first-look-families.ts'
import { type Family, LEARNING_FAMILIES } from './learning-families.ts'
import type { Page, PageTruth } from './page.ts'
import type { Shop } from './shop.ts'
import { shopOf } from './shops.ts'

/** `first-look` is opened only to report. */
export function buildPages(part: 'learning' | 'first-look'): Page[] {
  const families = part === 'learning' ? LEARNING_FAMILIES : FIRST_LOOK_FAMILIES
  return families.flatMap((family) => family.shops.split(' ').map((code) => pageOf(family, shopOf(code))))
}

function pageOf(family: Family, shop: Shop): Page {
  const { title, category, now, description } = shop.product
  const html = family.html(shop)
  const truth: PageTruth = {
    title,
    price: { amount: now, currency: shop.currency },
    category,
    ...(html.includes(description) && { description: description.slice(0, 30) }),
    ...family.truth?.(shop),
  }
  return { name: `${family.name}/${shop.code}`, html, truth }
}
