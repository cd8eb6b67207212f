/** A shop that was not written here, with several hundred goods, watched with the site file that the wizard wrote. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { crawlSite } from '../../crawlers/crawl-site.ts'
import { fieldFill } from '../../crawlers/fill/field-fill.ts'
import { oneLine } from '../../crawlers/reading/visible-text.ts'
import { readFamilies } from '../../crawlers/site/read-families.ts'
import type { Families } from '../../crawlers/site/site-family.ts'
import { draftSite, type SiteDraft } from '../../crawlers/wizard/draft-site.ts'
import type { Listing } from '../../model/listing.ts'
import { openTestVisitor } from '../hostile/hostile-visitor.ts'
import { coveringWords } from './foreign/covering-words.ts'
import { type DjangoProgram, openDjangoProgram } from './foreign/django-program.ts'
import { shopGoods } from './foreign/shop-goods.ts'

const FOLDER = new URL('./foreign/django-oscar/', import.meta.url)

describe('a shop made with django-oscar', () => {
  let shop: DjangoProgram
  beforeAll(async () => {
    shop = await openDjangoProgram({ folder: FOLDER, settings: 'shop_settings', goods: shopGoods() })
  }, 900_000)
  afterAll(() => shop?.[Symbol.asyncDispose]())

  test('is read as its keeper filled it, with the site file as the wizard wrote it', async () => {
    const { draft, listings, problems } = await watched(shop, await readFamilies('nowhere'))
    const all = shop.posted.length
    expect(draft.yaml).toContain('extends: django-oscar')
    expect(problems).toEqual([])
    print(listings)
    const { language, ...right } = rightly(shop, listings)
    console.error(right, { language, of: all })
    expect(right).toEqual({ found: all, ...everyField(all) })
    // Short titles in a shop that calls itself English.
    expect(language / all).toBeGreaterThan(0.95)
  })

  test('is read without knowing the software', async () => {
    const { draft, listings, problems } = await watched(shop, new Map())
    const all = shop.posted.length
    expect(draft.yaml).not.toContain('extends:')
    expect(problems).toEqual([])
    print(listings)
    const { found, language, ...right } = rightly(shop, listings)
    console.error({ found, ...right }, { language, of: all })
    expect(right).toEqual(everyField(found))
    expect(found / all).toBeGreaterThan(0.9)
  })
})

interface Watched {
  draft: SiteDraft
  listings: Listing[]
  problems: string[]
}

/** Drafts a site file from the shop's first page, and searches with it for words of all titles. */
async function watched({ origin, posted }: DjangoProgram, families: Families): Promise<Watched> {
  await using parts = await openTestVisitor({
    allow: [new URL(origin).host],
    browser: { executablePath: inject('chromiumPath'), sandbox: inject('chromiumSandbox') },
  })
  const { visitor } = parts
  const draft = await draftSite(`${origin}/`, { visitor, families, hasBrowser: true, delaySeconds: 0 })
  const site = { ...draft.site, politeness: { ...draft.site.politeness, maxPagesPerRun: MOST_PAGES } }
  const terms = coveringWords(posted.map(({ good }) => good.title)).map((term) => ({ term, language: null }))
  const listings: Listing[] = []
  const problems: string[] = []
  for await (const crawled of crawlSite(site, { visitor, terms, max: MOST_PAGES })) {
    if ('listing' in crawled) listings.push(crawled.listing)
    else problems.push(`${crawled.problem.url}: ${crawled.problem.reason}`)
  }
  return { draft, listings, problems }
}

const MOST_PAGES = 5_000

type Field = 'price' | 'description' | 'category' | 'images' | 'availability'

/** How many of the goods were read with their own words, price, place in the shop, pictures and stock. */
function rightly({ posted }: DjangoProgram, listings: readonly Listing[]) {
  const byTitle = new Map(listings.map((listing) => [listing.title, listing]))
  const pairs = posted.flatMap(({ good }, index) => {
    const read = byTitle.get(good.title)
    return read === undefined ? [] : [{ good, read, isSoldOut: index % 9 === 8 }]
  })
  const count = (holds: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(holds).length
  return {
    found: pairs.length,
    price: count(
      ({ good, read }) => read.price?.amount === Number(good.price) && read.price.currency === 'EUR',
    ),
    description: count(({ good, read }) => oneLine(read.description) === oneLine(good.description)),
    category: count(({ good, read }) => read.category === good.group.split('/')[1]),
    images: count(({ good, read }) => read.images.length === good.images),
    availability: count(({ read, isSoldOut }) => (read.availability === 'sold-out') === isSoldOut),
    language: count(({ good, read }) => read.language === good.language),
  }
}

function everyField(count: number): Record<Field, number> {
  return { price: count, description: count, category: count, images: count, availability: count }
}

function print(listings: readonly Listing[]): void {
  const shown = fieldFill(listings).filter(({ filled }) => filled > 0)
  for (const { field, filled, of, sources } of shown)
    console.error(`${field}: filled on ${filled} of ${of}, by ${sources.join(', ')}`)
}
