/** Language, country and currency of a site, from what its pages say about themselves. */
import type { CheerioAPI } from 'cheerio'
import { detectLanguage } from '../../text/language.ts'
import { findPrices } from '../../text/price-mentions.ts'
import { currencyOfCountry, currencyOfLanguage } from '../../text/shared-currency.ts'
import { visibleText } from '../reading/visible-text.ts'

export interface LocaleSigns {
  languages: string[]
  /** Null where nothing tells it. */
  country: string | null
  currency: string | null
  /** Where each came from, in words. */
  from: { languages: string; country: string; currency: string }
}

export function localeOf($: CheerioAPI, pageUrl: string): LocaleSigns {
  const tags = [$('html').attr('lang'), $('meta[property="og:locale"]').attr('content')]
    .filter((tag) => tag !== undefined)
    .map((tag) => tag.replace('_', '-'))
  const text = visibleText($, TEXT_READ)
  const told = [
    ...new Set(tags.map((tag) => tag.slice(0, 2).toLowerCase()).filter((code) => /^[a-z]{2}$/.test(code))),
  ]
  const read = detectLanguage(text)
  const languages = told.length > 0 ? told : read === 'und' ? [] : [read]
  const country = countryOf(tags, pageUrl)
  const named = namedCurrency($) ?? writtenCurrency(text, country, languages[0])
  const currency =
    named?.currency ??
    (country && currencyOfCountry(country.code)) ??
    languages.map((code) => currencyOfLanguage(code)).find((code) => code !== null) ??
    null
  return {
    languages,
    country: country?.code ?? null,
    currency,
    from: {
      languages:
        told.length > 0 ? 'as the page says (lang)' : read === 'und' ? '' : 'read from the text of the page',
      country: country?.from ?? '',
      currency: named?.from ?? (currency === null ? '' : 'the usual one there'),
    },
  }
}

const TEXT_READ = 20_000

function countryOf(tags: readonly string[], pageUrl: string): { code: string; from: string } | null {
  for (const tag of tags) {
    const region = /-([A-Za-z]{2})\b/.exec(tag)?.[1]
    if (region !== undefined) return { code: region.toUpperCase(), from: `from the language ${tag}` }
  }
  const ending = new URL(pageUrl).hostname.split('.').at(-1) ?? ''
  if (!/^[a-z]{2}$/.test(ending) || GENERIC_ENDINGS.has(ending)) return null
  return { code: ending === 'uk' ? 'GB' : ending.toUpperCase(), from: `from the address (.${ending})` }
}

/** Endings of countries that anybody anywhere uses. */
const GENERIC_ENDINGS = new Set([
  'co',
  'io',
  'me',
  'tv',
  'ai',
  'cc',
  'ws',
  'fm',
  'to',
  'gg',
  'ly',
  'eu',
  'su',
])

function namedCurrency($: CheerioAPI): { currency: string; from: string } | null {
  const meta = $(
    'meta[itemprop="priceCurrency"], meta[property="product:price:currency"], meta[property="og:price:currency"]',
  )
    .first()
    .attr('content')
  const data = /"priceCurrency"\s*:\s*"([A-Z]{3})"/.exec($('script[type="application/ld+json"]').text())?.[1]
  const code = [meta, data].find((value) => value !== undefined && /^[A-Z]{3}$/.test(value))
  return code === undefined ? null : { currency: code, from: 'as the page says' }
}

/** The currency of most prices in the text. */
function writtenCurrency(
  text: string,
  country: { code: string } | null,
  language: string | undefined,
): { currency: string; from: string } | null {
  const hint = { currency: country && currencyOfCountry(country.code), ...(language && { language }) }
  const signed = findPrices(text, hint, MOST_PRICES)
    .filter(({ isSigned }) => isSigned)
    .map(({ price }) => price.currency)
    .filter((code) => code !== null)
  const counts = [...Map.groupBy(signed, (code) => code)].sort(
    ([, one], [, other]) => other.length - one.length,
  )
  const [most] = counts
  return most === undefined
    ? null
    : { currency: most[0], from: `read from ${most[1].length} prices on the page` }
}

const MOST_PRICES = 60
