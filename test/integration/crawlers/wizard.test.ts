/** The wizard on marketplaces unlike each other, with real Chromium: its draft, as it wrote it, crawls them all. */
import { expect, inject, test } from 'vitest'
import { openTestVisitor } from '../../hostile/hostile-visitor.ts'
import type { MarketplaceName } from '../../marketplaces/all.ts'
import { tryWizard } from '../../marketplaces/wizard-trial.ts'

const openVisiting = (host: string) =>
  openTestVisitor({
    allow: [host],
    browser: { executablePath: inject('chromiumPath'), sandbox: inject('chromiumSandbox') },
  })

/** What each draft must say; everything else follows from the crawl. The goods of all are described in English. */
const DRAFTS: Record<MarketplaceName, object> = {
  'woo-shop': {
    ...{
      name: 'stubenlager',
      country: 'DE',
      languages: ['de', 'en'],
      currency: 'EUR',
      fetch: 'http',
      consent: 'words',
    },
    search: { paging: { by: 'link' } },
    listing: { link: '/produkt/{id}/' },
  },
  'notice-board': {
    ...{ languages: ['en'], fetch: 'http' },
    search: { paging: { by: 'link' } },
    listing: { link: '/fhl/for/d/*/{id}.html' },
  },
  'bulletin-board': {
    ...{ country: 'GB', languages: ['en'], fetch: 'http' },
    search: { paging: { by: 'offset', step: 10 } },
    listing: { posts: { each: '.post' } },
  },
  'app-market': {
    ...{ country: 'SG', languages: ['en'], currency: 'SGD' },
    search: { as: 'json', paging: { by: 'cursor', at: 'meta.nextCursor' } },
    listing: { link: '/i/*-{id}', data: { at: 'item' } },
  },
  'feed-only': {
    ...{ country: 'FR', languages: ['fr', 'en'], currency: 'EUR' },
    lists: [{ as: 'feed' }],
    listing: { link: '/annonce/{id}' },
  },
  'sitemap-only': {
    ...{ languages: ['vi', 'en'], currency: 'VND' },
    lists: [{ as: 'sitemap', sitemaps: '/sitemaps/tin-*.xml.gz' }],
    listing: { link: '/mua-ban/*-tin{id}.htm' },
  },
}

test.each(Object.keys(DRAFTS) as MarketplaceName[])(
  'the draft of %s finds every listing and nothing else, and reads the fields that its pages show',
  async (market) => {
    const trial = await tryWizard(market, openVisiting)
    expect(trial.draft.site).toMatchObject({ enabled: false, ...DRAFTS[market] })
    expect(trial.problems).toEqual([])
    expect([trial.found, trial.invented]).toEqual([trial.has, 0])
    for (const { field, right, of } of trial.fields) {
      // Selling pages without any markup leave seller and place to guesses.
      if (market === 'notice-board' && field !== 'price') continue
      expect([field, right]).toEqual([field, of])
    }
    expect(trial.draft.visits).toBeLessThan(25)
  },
)
