/** What a site is called, and the short name by which records know it. */
import type { CheerioAPI } from 'cheerio'
import { oneLine } from '../reading/visible-text.ts'

/** @param pages of the site, the one that we began with first. */
export function siteTitle(pages: readonly { $: CheerioAPI; url: string }[]): string {
  const named = pages.map(({ $ }) => metaName($)).find((name) => name !== '')
  if (named !== undefined) return named.slice(0, LONGEST)
  const titles = [...new Set(pages.map(({ $ }) => oneLine($('title').first().text())))].map(partsOf)
  const [first = [], ...others] = titles
  // "Search - Green Market", "Lamps - Green Market": what titles share is the name of the site.
  const shared = first.find((part) => others.some((parts) => parts.includes(part)))
  const own = shared ?? (first.length > 1 ? shorterEnd(first) : first[0])
  return (own ?? new URL(pages[0]?.url ?? 'https://site.example').hostname).slice(0, LONGEST)
}

function metaName($: CheerioAPI): string {
  const og = $('meta[property="og:site_name"]').attr('content')
  return oneLine(og ?? $('meta[name="application-name"]').attr('content') ?? '')
}

function partsOf(title: string): string[] {
  return title.split(/\s+[|–—·»>-]\s+/).filter((part) => part !== '' && !NO_NAME.test(part))
}

const NO_NAME =
  /^(index|home|homepage|start|startseite|accueil|inicio|início|главная|beranda|trang chủ|หน้าแรก|首页|ホーム)$/i

/** The name of a site is shorter than what it says about itself. */
function shorterEnd(parts: readonly string[]): string | undefined {
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  return last.length < first.length ? last : first
}

const LONGEST = 60

/** From the address; where that is a number, from the title. */
export function siteName(url: string, title: string): string {
  const { hostname } = new URL(url)
  const labels = hostname.replace(/^www\./, '').split('.')
  const isNumber = /^[\d.]+$|^\[/.test(hostname) || hostname === 'localhost'
  const own = labels.length > 1 && SECOND_LEVEL.test(labels.at(-2) ?? '') ? labels.at(-3) : labels.at(-2)
  return slugOf(isNumber ? title : (own ?? hostname)) || slugOf(hostname) || 'site'
}

const SECOND_LEVEL = /^(co|com|org|net|gov|ac|or|go|ne|in)$/

function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '')
}
