/** What Marquettle tells robots: a sitemap of sitemaps with dates of change, and what they may not fetch. */
import type { Stock } from '../stock.ts'
import { productPath } from './product-card.ts'
import { DEPARTMENTS, type Product } from './products.ts'

/** Small, so that there are several. */
const PRODUCTS_IN_A_PART = 40
/** The sitemap is written at night: what is newer is only found in its department. */
const NEWEST_HOURS = 12

export function sitemapIndex(stock: Stock<Product>, origin: string): string {
  const parts = sitemapParts(stock).map((part, at) => ({
    path: `/sitemap-products-${at + 1}.xml`,
    changedAt: part.map((entry) => stock.changedAt(entry)).sort((a, b) => Number(b) - Number(a))[0],
  }))
  const entries = [{ path: '/sitemap-pages.xml', changedAt: undefined }, ...parts]
  return xml('sitemapindex', 'sitemap', entries, origin)
}

/** @param part from 1; null where there is none. */
export function sitemapOfProducts(stock: Stock<Product>, part: number, origin: string): string | null {
  const entries = sitemapParts(stock)[part - 1]?.map((entry) => ({
    path: productPath(entry),
    changedAt: stock.changedAt(entry),
  }))
  return entries === undefined ? null : xml('urlset', 'url', entries, origin)
}

export function sitemapOfPages(origin: string): string {
  const paths = ['/', '/about', ...Object.keys(DEPARTMENTS).map((key) => `/department/${key}`)]
  return xml(
    'urlset',
    'url',
    paths.map((path) => ({ path, changedAt: undefined })),
    origin,
  )
}

export function robotsTxt(stock: Stock<Product>, origin: string): string {
  const forbidden = stock.entries.filter(({ disallowed }) => disallowed)
  return [
    'User-agent: *',
    'Disallow: /search',
    'Disallow: /basket',
    'Disallow: /account',
    '# This workshop does not want to be copied.',
    ...forbidden.map((entry) => `Disallow: ${productPath(entry)}`),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n')
}

function sitemapParts(stock: Stock<Product>): Product[][] {
  const [newest] = stock.entries.map((entry) => Number(stock.postedAt(entry)))
  const known = stock.entries.filter(
    (entry) => Number(stock.postedAt(entry)) <= (newest ?? 0) - NEWEST_HOURS * 3_600_000,
  )
  const parts = Math.ceil(known.length / PRODUCTS_IN_A_PART)
  return Array.from({ length: parts }, (_, at) =>
    known.slice(at * PRODUCTS_IN_A_PART, (at + 1) * PRODUCTS_IN_A_PART),
  )
}

function xml(
  root: string,
  each: string,
  entries: readonly { path: string; changedAt: Date | undefined }[],
  origin: string,
): string {
  const lines = entries.map(({ path, changedAt }) => {
    const changed = changedAt === undefined ? '' : `<lastmod>${changedAt.toISOString()}</lastmod>`
    return `<${each}><loc>${origin}${path}</loc>${changed}</${each}>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('\n')}
</${root}>
`
}
