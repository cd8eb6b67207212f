/** Open Graph and its relatives: what the page wants to be shown as when it is shared. */
import type { CheerioAPI } from 'cheerio'
import { type Claims, claim } from './claim.ts'
import { oneLine } from './visible-text.ts'

/** Titles here carry the site's name, and descriptions are cut: they count less than what the page itself shows. */
export function claimsFromOpenGraph($: CheerioAPI): Claims {
  const first = (...names: string[]) => names.flatMap((name) => valuesOf($, name))[0]
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
  const images = claim(
    [...new Set([...valuesOf($, 'og:image'), ...valuesOf($, 'twitter:image')])],
    'opengraph',
    0.6,
  )
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(price && { price }),
    ...(postedAt && { postedAt }),
    ...(images && { images }),
  }
}

function valuesOf($: CheerioAPI, name: string): string[] {
  return $(`meta[property="${name}"], meta[name="${name}"]`)
    .toArray()
    .map((element) => oneLine($(element).attr('content') ?? ''))
    .filter((value) => value !== '')
}

/** "Old chair | Market" is "Old chair". */
function withoutSiteName(title: string | undefined, site: string | undefined): string | undefined {
  if (title === undefined || site === undefined || !title.toLowerCase().endsWith(site.toLowerCase()))
    return title
  return title.slice(0, title.length - site.length).replace(/\s*[-–—|·:•]\s*$/, '') || title
}
