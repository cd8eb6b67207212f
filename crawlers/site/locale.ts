/** Asks a site for its language and currency, as the site file says: by address, cookie or header. */
import type { Site } from '../../model/site.ts'
import { isSameSite } from './same-site.ts'

type LocalSite = Pick<Site, 'home' | 'locale' | 'languages'>

/**
 * The address under which the site shows a page in the chosen language and currency; other sites' addresses stay.
 *
 * @param isPage whether it is a page for people; data, feeds and sitemaps keep their path.
 */
export function localAddress({ home, locale }: LocalSite, url: URL, isPage: boolean): URL {
  if (locale === undefined || !isSameSite(url, new URL(home))) return url
  const local = new URL(url)
  const { path, query } = locale
  if (isPage && path !== undefined && !isUnder(path, local)) local.pathname = path + local.pathname
  for (const [name, value] of Object.entries(query)) local.searchParams.set(name, value)
  return local
}

/** The same address without what `localAddress` adds to the query: it names the listing, not how it is shown. */
export function plainAddress({ locale }: Pick<Site, 'locale'>, url: URL): URL {
  const plain = new URL(url)
  for (const [name, value] of Object.entries(locale?.query ?? {})) {
    if (plain.searchParams.get(name) === value) plain.searchParams.delete(name)
  }
  return plain
}

/** The path of an address without the locale in front. */
export function plainPath({ locale }: Pick<Site, 'locale'>, url: URL): string {
  const path = locale?.path
  return path !== undefined && isUnder(path, url) ? url.pathname.slice(path.length) || '/' : url.pathname
}

/** Headers of a request to the site; to any other place nothing but the languages is sent. */
export function localHeaders({ home, locale, languages }: LocalSite, url: URL): Record<string, string> {
  const headers = { 'accept-language': languages.join(',') }
  if (locale === undefined || !isSameSite(url, new URL(home))) return headers
  const cookie = Object.entries(locale.cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
  return { ...headers, ...locale.headers, ...(cookie !== '' && { cookie }) }
}

function isUnder(path: string, { pathname }: URL): boolean {
  return pathname === path || pathname.startsWith(`${path}/`)
}
