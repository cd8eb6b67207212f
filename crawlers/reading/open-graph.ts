/** Open Graph and its relatives: what the page wants to be shown as when it is shared. */
import { availabilityNamed } from './availability.ts'
import { type Claims, claim, type DeclaredPrice, type SourceReading } from './claim.ts'
import { metaValues } from './meta-values.ts'
import type { PageElements } from './page-document.ts'
import { withoutSiteName } from './page-facts.ts'

/** Titles here carry the site's name, and descriptions are cut: they count less than what the page itself shows. */
export function readOpenGraph(elements: PageElements): SourceReading {
  const meta = metaValues(elements)
  const first = (...names: string[]) => names.flatMap((name) => meta.get(name) ?? [])[0]
  const images = ['og:image', 'og:image:secure_url', 'twitter:image'].flatMap((name) => meta.get(name) ?? [])
  const shown = first('og:title', 'twitter:title')
  const title = claim(
    shown === undefined ? undefined : withoutSiteName(shown, first('og:site_name')),
    'opengraph',
    0.6,
  )
  const description = claim(first('og:description', 'twitter:description', 'description'), 'opengraph', 0.35)
  const postedAt = claim(first('article:published_time', 'og:published_time'), 'opengraph', 0.7)
  const available = first('product:availability', 'og:availability')
  const availability = claim(available === undefined ? null : availabilityNamed(available), 'opengraph', 0.85)
  const pictures = claim([...new Set(images)], 'opengraph', 0.6)
  const claims: Claims = {
    ...(title && { title }),
    ...(description && { description }),
    ...(postedAt && { postedAt }),
    ...(availability && { availability }),
    ...(pictures && { images: pictures }),
  }
  return { claims, prices: pricesIn(meta) }
}

/** Names of the amount, each with that of its currency; a sale is what is to be paid. */
const AMOUNTS: readonly (readonly [
  amount: string,
  currency: string,
  kind: DeclaredPrice['kind'],
  trust: number,
])[] = [
  ['product:sale_price:amount', 'product:sale_price:currency', 'price', 1],
  ['product:price:amount', 'product:price:currency', 'price', 1],
  ['og:price:amount', 'og:price:currency', 'price', 1],
  ['product:price', 'product:currency', 'price', 0.8],
  ['price', 'currency', 'price', 0.7],
  ['product_price', 'currency', 'price', 0.7],
  ['og:price:standard_amount', 'og:price:currency', 'list', 1],
  ['product:original_price:amount', 'product:original_price:currency', 'list', 1],
]

function pricesIn(meta: ReadonlyMap<string, string[]>): DeclaredPrice[] {
  const onSale = meta.has('product:sale_price:amount')
  const currencies = AMOUNTS.map(([, currency]) => meta.get(currency)?.[0]).filter((one) => one !== undefined)
  const made = AMOUNTS.flatMap(([amount, currency, kind, trust]): DeclaredPrice[] => {
    const texts = [...new Set(meta.get(amount) ?? [])]
    const own = meta.get(currency)?.[0] ?? currencies[0] ?? null
    return texts.map((text) => ({
      text,
      currency: own,
      kind: onSale && amount === 'product:price:amount' ? 'list' : texts.length > 1 ? 'variant' : kind,
      source: 'opengraph',
      trust,
      selector: `meta[property="${amount}"]`,
    }))
  })
  return [...made, ...labelled(meta)]
}

/** Twitter's cards had two pairs of label and value. */
function labelled(meta: ReadonlyMap<string, string[]>): DeclaredPrice[] {
  return ['1', '2'].flatMap((number): DeclaredPrice[] => {
    const label = meta.get(`twitter:label${number}`)?.[0] ?? ''
    const text = meta.get(`twitter:data${number}`)?.[0]
    if (text === undefined || !/^(?:price|prix|preis|precio|preço|prezzo|prijs|cena|цена|価格)/i.test(label))
      return []
    const selector = `meta[name="twitter:data${number}"]`
    return [{ text, currency: null, kind: 'price', source: 'opengraph', trust: 0.8, selector }]
  })
}
