/** A month of the demonstration through real workers, with a run every other day: what is said to be over is over, and offers that return are known. */
import { expect, test } from 'vitest'
import { openClassifier } from '../../classifiers/classifier.ts'
import { listTerms } from '../../crawlers/site/result-lists.ts'
import { LAST_DAY } from '../../demo/calendar/life.ts'
import { openDemo } from '../../demo/open-demo.ts'
import { truthOn } from '../../demo/truth-of-day.ts'
import { relistingsOf } from '../../store/relistings.ts'
import { flaggedListings } from '../../store/watched-listings.ts'
import { openPipeline } from '../integration/workers/pipeline.ts'

/** It shows block pages for days, its listings end with and without words, and things return from other sellers. */
const SITE = 'shop'
const DAY_MS = 24 * 3_600_000
const RUN_EVERY_DAYS = 2
/** Of what ended some days before the last one. */
const NOTICED_AT_LEAST = 0.9
const RELISTED_AT_LEAST = 0.9

test('in a month of runs no listing is wrongly said to be over, and what is over is noticed', async () => {
  let day = 0
  await using demo = await openDemo({
    ports: { classifieds: 0, feed: 0, shop: 0, board: 0 },
    calendar: { day },
  })
  await using pipeline = await openPipeline({
    allow: demo.allow,
    browser: true,
    ahead: () => day * DAY_MS,
  })
  pipeline.parts.classifier = openClassifier()
  pipeline.runs.termsFor = ({ site }) => listTerms(site)
  pipeline.work()
  const [siteFile] = demo.sites.filter(({ name }) => name === SITE).map((site) => site.siteFile)
  if (siteFile === undefined) throw new Error('The demonstration has no such site')
  const site = { ...siteFile, politeness: { delaySeconds: 0, maxPagesPerRun: 2_000 } }

  const wrong: string[] = []
  for (; day <= LAST_DAY; day += RUN_EVERY_DAYS) {
    demo.setDay(day)
    await pipeline.watch(site)
    const ended = endedOn(day)
    for (const { listing } of await flaggedListings(pipeline.store, SITE)) {
      const isOver = listing.state === 'ended' || listing.state === 'removed'
      if (isOver && !ended.has(listing.listingId)) wrong.push(`${listing.listingId} on day ${day}`)
    }
  }
  expect(wrong).toEqual([])

  const shop = await flaggedListings(pipeline.store, SITE)
  const endedBefore = endedOn(LAST_DAY - 2 * RUN_EVERY_DAYS - 1)
  const over = shop.filter(({ listing }) => endedBefore.has(listing.listingId))
  const noticed = over.filter(({ listing }) => listing.state === 'ended' || listing.state === 'removed')
  expect(over.length).toBeGreaterThan(3)
  expect(noticed.length / over.length).toBeGreaterThanOrEqual(NOTICED_AT_LEAST)

  const flagged = new Set(shop.map(({ listing }) => listing.listingId))
  const copies = truthOn(LAST_DAY).filter(
    ({ site, listingId, copyOf }) =>
      site === SITE && copyOf !== null && flagged.has(listingId) && flagged.has(copyOf),
  )
  const known = await Promise.all(
    copies.map(async ({ listingId, copyOf }) => {
      const pairs = await relistingsOf(pipeline.store, { site: SITE, listingId })
      return pairs.some(({ earlier }) => earlier.listingId === copyOf)
    }),
  )
  expect(copies.length).toBeGreaterThan(0)
  expect(known.filter((isKnown) => isKnown).length / copies.length).toBeGreaterThanOrEqual(RELISTED_AT_LEAST)
})

function endedOn(day: number): Set<string> {
  const ended = truthOn(day).filter(({ state, reach }) => state === 'ended' || reach === 'ended')
  return new Set(ended.filter(({ site }) => site === SITE).map(({ listingId }) => listingId))
}
