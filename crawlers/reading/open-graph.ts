/** Open Graph and its relatives: what the page wants to be shown as when it is shared. */
import type { CheerioAPI } from 'cheerio'
import { type Claims, claim } from './claim.ts'
import { oneLine } from './visible-text.ts'

/** Titles here carry the site's name, and descriptions are cut: they count less than what the page itself shows. */
export function claimsFromOpenGraph($: CheerioAPI): Claims {
  const meta = metaValues($)
  const all = (...names: string[]) => names.flatMap((name) => meta.get(name) ?? [])
  const first = (...names: string[]) => all(...names)[0]
  const amount = first('product:price:amount', 'og:price:amount', 'product:sale_price:amount')
  const currency = first('product:price:currency', 'og:price:currency') ?? null
  const title = claim(
    withoutSiteName(first('og:title', 'twitter:title'), first('og:site_name')),
    'opengraph',
    0.6,
  )
  const description = claim(first('og:description', 'twitter:description', 'description'), 'opengraph', 0.35)
  const price =
    amount === undefined
      ? undefined
      : claim({ text: amount, currency, plain: /^\d+(\.\d+)?$/.test(amount) }, 'opengraph', 0.85)
  const postedAt = claim(first('article:published_time', 'og:published_time'), 'opengraph', 0.7)
  const images = claim([...new Set(all('og:image', 'twitter:image'))], 'opengraph', 0.6)
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(price && { price }),
    ...(postedAt && { postedAt }),
    ...(images && { images }),
  }
}

/** Contents of all meta elements by property or name. */
function metaValues($: CheerioAPI): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const element of $('meta[content]')) {
    const meta = $(element)
    const name = meta.attr('property') ?? meta.attr('name')
    const content = oneLine(meta.attr('content') ?? '')
    if (name === undefined || content === '') continue
    values.set(name, [...(values.get(name) ?? []), content])
  }
  return values
}

/** "Old chair | Market" is "Old chair". */
function withoutSiteName(title: string | undefined, site: string | undefined): string | undefined {
  if (title === undefined || site === undefined || !title.toLowerCase().endsWith(site.toLowerCase()))
    return title
  return title.slice(0, title.length - site.length).replace(/\s*[-–—|·:•]\s*$/, '') || title
}
