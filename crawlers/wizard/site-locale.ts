/** Language, country and currency over several pages of a site: the first that tells one counts. */
import type { CheerioAPI } from 'cheerio'
import type { Finding } from './findings.ts'
import { localeOf } from './locale-signs.ts'

export interface SiteLocale {
  languages: string[]
  country: string | null
  currency: string | null
}

export function siteLocale(
  pages: readonly { $: CheerioAPI; url: string }[],
  findings: Finding[],
): SiteLocale {
  const all = pages.map(({ $, url }) => localeOf($, url))
  const told = (about: keyof SiteLocale, value: string | null, from: string | undefined, missing: string) => {
    if (value === null) findings.push({ about, level: 'missing', text: missing })
    else
      findings.push({ about, level: from?.startsWith('as the page') ? 'found' : 'guessed', text: from ?? '' })
  }
  const spoken = all.find(({ languages }) => languages.length > 0)
  const placed = all.find(({ country }) => country !== null)
  // A currency that pages name counts more than the usual one of a country.
  const priced =
    all.find(({ currency, from }) => currency !== null && from.currency !== USUAL) ??
    all.find(({ currency }) => currency !== null)
  told(
    'languages',
    spoken?.languages[0] ?? null,
    spoken?.from.languages,
    'which languages do sellers write? e.g. [id, en]',
  )
  told('country', placed?.country ?? null, placed?.from.country, 'where does the site trade? e.g. ID')
  told(
    'currency',
    priced?.currency ?? null,
    priced?.from.currency,
    'what are prices in when the page does not say? e.g. IDR',
  )
  return {
    languages: spoken?.languages ?? [],
    country: placed?.country ?? null,
    currency: priced?.currency ?? null,
  }
}

const USUAL = 'the usual one there'
