/** What the shop tells machines about a product, in the words of schema.org. */
import { Html } from '../html.ts'
import { priceRange } from './price-tag.ts'
import type { Product } from './products.ts'
import { DEPARTMENTS } from './products.ts'

type Facts = { url: string; pictures: readonly string[]; storeUrl: string; isSold: boolean }

export function productData(entry: Product, { url, pictures, storeUrl, isSold }: Facts): Html {
  const address = {
    '@type': 'PostalAddress',
    addressLocality: entry.place,
    addressCountry: entry.country,
  }
  const seller = { '@type': 'Organization', name: entry.seller, url: storeUrl, address }
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: entry.title,
    description: entry.description,
    sku: entry.id,
    url,
    image: pictures,
    category: DEPARTMENTS[entry.category],
    offers: { ...offer(entry, isSold), seller },
  }
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return new Html(`<script type="application/ld+json">${json}</script>\n`)
}

function offer(entry: Product, isSold: boolean): object {
  const { currency: priceCurrency, variants } = entry
  const availability = availabilityOf(isSold || entry.soldOut === true)
  if (variants === undefined)
    return { '@type': 'Offer', price: entry.amount.toFixed(2), priceCurrency, availability }
  const { low, high } = priceRange(entry)
  const offers = variants.map(({ name, amount, soldOut }) => ({
    ...{ '@type': 'Offer', name, price: amount.toFixed(2), priceCurrency },
    availability: availabilityOf(isSold || soldOut === true),
  }))
  return {
    '@type': 'AggregateOffer',
    lowPrice: low.toFixed(2),
    highPrice: high.toFixed(2),
    offerCount: variants.length,
    ...{ priceCurrency, availability, offers },
  }
}

function availabilityOf(isSold: boolean): string {
  return `https://schema.org/${isSold ? 'OutOfStock' : 'InStock'}`
}
