/** One look of the wizard at one page. */
import type { CheerioAPI } from 'cheerio'
import type { Paging } from '../../model/result-list.ts'
import { type Site, site as siteSchema } from '../../model/site.ts'
import { parsePage } from '../reading/visible-text.ts'
import { VisitFailedError } from '../visit-failed.ts'
import type { VisitedPage } from '../visited-page.ts'
import type { Visitor } from '../visitor.ts'
import { type ListingPattern, listingPatterns } from './listing-patterns.ts'
import { linksOn, type PageLink } from './page-links.ts'

export interface Look {
  url: string
  page: VisitedPage
  $: CheerioAPI
  links: PageLink[]
  patterns: ListingPattern[]
}

export type Looked = Look | { refused: VisitedPage['outcome'] | 'failed'; reason: string }

export interface Eyes {
  /** Looks at a page by plain HTTP or by browser; every look is a polite visit. */
  at(url: string, way: Site['fetch']): Promise<Looked>
  /** Looks by browser at all that a page shows when it is scrolled, or its button for more is clicked. */
  grown(url: string, paging: Paging): Promise<Looked>
  /** Whether there is a browser at all. */
  hasBrowser: boolean
  /** How many visits were made. */
  looks(): number
}

export function openEyes(
  visitor: Visitor,
  home: string,
  how: { delaySeconds: number; hasBrowser: boolean },
): Eyes {
  const stranger = strangerAt(home, how.delaySeconds)
  const seen = new Map<string, Promise<Looked>>()
  let count = 0
  const look = async (url: string, way: Site['fetch'], paging: Paging = { by: 'none' }): Promise<Looked> => {
    count += 1
    try {
      const as = way === 'browser' || !/\.(xml|rss|atom|json|gz|txt)(\?|$)/.test(url) ? 'page' : 'sitemap'
      const list = { url, as, paging, read: 'visit' } as const
      const page = await visitor.visit(url, {
        site: stranger,
        purpose: 'search',
        fetch: way,
        notesData: true,
        list,
      })
      if (page.outcome !== 'page') return { refused: page.outcome, reason: page.reason ?? page.outcome }
      const $ = parsePage(page.html)
      const links = linksOn($, page.finalUrl)
      return { url: page.finalUrl, page, $, links, patterns: listingPatterns(links) }
    } catch (error) {
      if (!(error instanceof VisitFailedError)) throw error
      return { refused: 'failed', reason: error.message }
    }
  }
  return {
    at(url, way) {
      const key = `${way} ${url}`
      const known = seen.get(key) ?? look(url, way)
      seen.set(key, known)
      return known
    },
    grown(url, paging) {
      const key = `grown ${paging.by} ${url}`
      const once = paging.by === 'none' ? paging : { ...paging, max: GROWN_TIMES }
      const known = seen.get(key) ?? look(url, 'browser', once)
      seen.set(key, known)
      return known
    },
    hasBrowser: how.hasBrowser,
    looks: () => count,
  }
}

/** Scrolls or clicks that show how a page grows. */
const GROWN_TIMES = 2

export function isSeen(looked: Looked): looked is Look {
  return !('refused' in looked)
}

/** A site file that says nothing yet, as visits need one. */
function strangerAt(home: string, delaySeconds: number): Site {
  return siteSchema.parse({
    name: 'draft',
    title: 'Draft',
    country: 'ZZ',
    languages: ['en'],
    currency: 'XXX',
    home,
    search: { url: home },
    listing: { link: '/{id}' },
    politeness: { delaySeconds },
  })
}
