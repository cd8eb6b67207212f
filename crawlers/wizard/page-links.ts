/** The links of a page, with what is needed to tell which of them lead to listings. */
import type { CheerioAPI } from 'cheerio'
import { crawlUrlFrom } from '../../model/crawl-url.ts'
import { findPrices } from '../../text/price-mentions.ts'
import { oneLine, type Selection } from '../reading/visible-text.ts'
import { isSameSite } from '../site/same-site.ts'

export interface PageLink {
  url: URL
  /** What the link says, or what its picture is called. */
  text: string
  /** Stands in the menu, the head or the foot of the page. */
  isFurniture: boolean
  /** Near it stand a price, a picture: the marks of a listing. */
  hasPrice: boolean
  hasPicture: boolean
  element: Selection
}

/** Links within the site, without those that lead to the page itself. */
export function linksOn($: CheerioAPI, pageUrl: string): PageLink[] {
  const base = crawlUrlFrom($('base[href]').attr('href') ?? '', pageUrl)?.href ?? pageUrl
  const home = new URL(pageUrl)
  return $('a[href]')
    .toArray()
    .slice(0, MOST_LINKS)
    .flatMap((node) => {
      const element = $(node)
      const url = crawlUrlFrom(element.attr('href') ?? '', base)
      if (url === null || !isSameSite(url, home)) return []
      url.hash = ''
      if (url.href === home.href.replace(/#.*$/, '')) return []
      return [{ url, ...aroundOf(element), element }]
    })
}

const MOST_LINKS = 3_000
const FURNITURE =
  'nav, footer, header, [role="navigation"], [class*="menu" i], [class*="footer" i], [class*="breadcrumb" i], [class*="cookie" i]'

function aroundOf(element: Selection): Omit<PageLink, 'url' | 'element'> {
  const item = itemAround(element)
  const picture = element.find('img').first()
  const near = oneLine(item.text()).slice(0, LONGEST_ITEM)
  return {
    text: oneLine(element.text()) || oneLine(picture.attr('alt') ?? element.attr('title') ?? ''),
    isFurniture: element.closest(FURNITURE).length > 0 && element.closest('main, article').length === 0,
    hasPrice: findPrices(near, { currency: null }, MOST_PRICES).some(({ isSigned }) => isSigned),
    hasPicture: item.find('img, picture, [style*="background-image"]').length > 0,
  }
}

const LONGEST_ITEM = 500
const MOST_PRICES = 3
const MOST_LINKS_IN_ITEM = 6
const HIGHEST = 5

/** The part of a list that a link stands for: as far up as few other links join it. */
export function itemAround(element: Selection): Selection {
  let item = element
  for (let height = 0; height < HIGHEST; height++) {
    const parent = item.parent()
    if (parent.length === 0 || parent.is('body, main, ul, ol, tbody, html')) return item
    if (addressesIn(parent) > MOST_LINKS_IN_ITEM) return item
    if (item.is('li, article, tr')) return item
    item = parent
  }
  return item
}

function addressesIn(element: Selection): number {
  const links = element.find('a[href]')
  return new Set(links.toArray().map((_, index) => links.eq(index).attr('href'))).size
}
