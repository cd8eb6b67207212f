/** Programs that were not written here, monitored with the site files that the wizard wrote, as it wrote them. */
import { expect, inject, test } from 'vitest'
import { crawlSite } from '../../crawlers/crawl-site.ts'
import { readFamilies } from '../../crawlers/site/read-families.ts'
import { listTerms } from '../../crawlers/site/result-lists.ts'
import { draftSite, type SiteDraft } from '../../crawlers/wizard/draft-site.ts'
import type { Listing } from '../../model/listing.ts'
import { openTestVisitor } from '../hostile/hostile-visitor.ts'
import { type DjangoProgram, openDjangoProgram } from './foreign/django-program.ts'

const program = (name: string, settings: string) =>
  openDjangoProgram({ folder: new URL(`./foreign/${name}/`, import.meta.url), settings })

/** Drafts a site file from an address, and crawls everything with it. */
async function monitored(
  address: string,
): Promise<{ draft: SiteDraft; listings: Listing[]; problems: string[] }> {
  await using parts = await openTestVisitor({
    allow: [new URL(address).host],
    browser: { executablePath: inject('chromiumPath'), sandbox: inject('chromiumSandbox') },
  })
  const { visitor } = parts
  const options = { visitor, families: await readFamilies('nowhere'), hasBrowser: true, delaySeconds: 0 }
  const draft = await draftSite(address, options)
  const listings: Listing[] = []
  const problems: string[] = []
  const terms = [...listTerms(draft.site), ...['', 'a', 'with'].map((term) => ({ term, language: null }))]
  for await (const crawled of crawlSite(draft.site, { visitor, terms, max: 2_000 })) {
    if ('listing' in crawled) listings.push(crawled.listing)
    else problems.push(`${crawled.problem.url}: ${crawled.problem.reason}`)
  }
  return { draft, listings, problems }
}

/** How many of the goods were read with their own price, picture and words. */
function rightly(foreign: DjangoProgram, listings: readonly Listing[]) {
  const pairs = foreign.posted.map(({ good }) => ({
    good,
    read: listings.find(({ title }) => title === good.title),
  }))
  const count = (holds: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(holds).length
  return {
    found: count(({ read }) => read !== undefined),
    price: count(({ good, read }) => Number(read?.price?.amount) === Number(good.price)),
    description: count(({ good, read }) => read?.description.startsWith(good.description) === true),
    images: count(({ good, read }) => read?.images.length === good.images),
  }
}

test('classified advertisements made with django-classified', async () => {
  await using board = await program('django-classified', 'board_settings')
  const { draft, listings, problems } = await monitored(`${board.origin}/`)
  const all = board.posted.length
  expect(draft.yaml).toContain('extends: django-classified')
  expect(problems).toEqual([])
  expect(rightly(board, listings)).toEqual({ found: all, price: all, description: all, images: all })
})

test('a forum made with django-machina', async () => {
  await using forum = await program('django-machina', 'forum_settings')
  const { draft, listings, problems } = await monitored(`${forum.origin}/forum/`)
  const all = forum.posted.length
  expect(draft.yaml).toContain('extends: django-machina')
  expect(problems).toEqual([])
  expect(rightly(forum, listings)).toEqual({ found: all, price: all, description: all, images: all })
  expect(new Set(listings.map(({ listingId }) => listingId)).size).toBe(listings.length)
})
