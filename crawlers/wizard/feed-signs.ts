/** Feeds and sitemaps that a site names. */
import type { CheerioAPI } from 'cheerio'
import { crawlUrlFrom } from '../../model/crawl-url.ts'
import { isSameSite } from '../site/same-site.ts'

/** Feeds in the head of a page, without those of comments. */
export function feedsOn($: CheerioAPI, pageUrl: string): string[] {
  const links = $(
    'link[rel~="alternate"][type*="rss" i], link[rel~="alternate"][type*="atom" i], a[href$=".rss"], a[href$="/rss"], a[href$="/feed"], a[href$="/feed/"], a[href$="rss.xml"], a[href$="atom.xml"]',
  )
    .toArray()
    .map((node) => $(node))
    .filter((link) => !/comment|kommentar/i.test(`${link.attr('title') ?? ''} ${link.attr('href') ?? ''}`))
    .map((link) => crawlUrlFrom(link.attr('href') ?? '', pageUrl))
    .filter((url) => url !== null && isSameSite(url, new URL(pageUrl)))
    .map((url) => url?.href ?? '')
  return [...new Set(links)]
}

/** `Sitemap:` lines of a robots.txt (sitemaps.org). */
export function sitemapsIn(robots: string, robotsUrl: string): string[] {
  const found = robots
    .split(/\r?\n/)
    .map((line) => /^\s*sitemap\s*:\s*(\S+)/i.exec(line)?.[1])
    .filter((address) => address !== undefined)
    .map((address) => crawlUrlFrom(address, robotsUrl))
    .filter((url) => url !== null && isSameSite(url, new URL(robotsUrl)))
    .map((url) => url?.href ?? '')
  return [...new Set(found)]
}
