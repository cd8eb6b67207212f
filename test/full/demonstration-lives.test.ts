/** A month of the demonstration through real workers, run by run: what is said to be over is over, whatever befell the site; offers that return are known, and prices that change. */
import { expect, test } from 'vitest'
import { openClassifier } from '../../classifiers/classifier.ts'
import { listTerms } from '../../crawlers/site/result-lists.ts'
import { incidentsOf } from '../../demo/calendar/incidents.ts'
import { LAST_DAY } from '../../demo/calendar/life.ts'
import { DEMO_SEED, openDemo } from '../../demo/open-demo.ts'
import { readTruth } from '../../demo/truth.ts'
import { type TruthOfDay, truthOn } from '../../demo/truth-of-day.ts'
import { contentChanges } from '../../lifecycle/content-changes.ts'
import { observationsOf } from '../../store/listings.ts'
import type { Store } from '../../store/open-store.ts'
import { relistingsOf } from '../../store/relistings.ts'
import { flaggedListings } from '../../store/watched-listings.ts'
import { expectedListings, nameOf } from '../demonstration/expected-listings.ts'
import { openPipeline } from '../integration/workers/pipeline.ts'

const DAY_MS = 24 * 3_600_000
const RUN_EVERY_DAYS = 2
/** Of what ended some days before the last one. */
const NOTICED_AT_LEAST = 0.9
const RELISTED_AT_LEAST = 0.9
const REPRICED_AT_LEAST = 0.9

const EVERY_OTHER_DAY = Array.from(
  { length: LAST_DAY / RUN_EVERY_DAYS + 1 },
  (_, run) => run * RUN_EVERY_DAYS,
)

/** The days on which something befalls a site, and the ones after. */
const shutDays = (site: string): number[] =>
  incidentsOf(DEMO_SEED)
    .filter((period) => period.site === site)
    .flatMap(({ from, until }) => [from, until ?? from])

const SITES: [string, number[]][] = [
  // It shows block pages for days, its listings end with and without words, and things return from other sellers.
  ['shop', EVERY_OTHER_DAY],
  // It refuses for a day; sellers edit their prices, or tell them in an answer.
  ['board', inOrder([...EVERY_OTHER_DAY, ...shutDays('board')])],
]

function inOrder(days: readonly number[]): number[] {
  return [...new Set(days)].filter((day) => day <= LAST_DAY).sort((a, b) => a - b)
}

async function month(name: string, days: readonly number[]) {
  await using opening = new AsyncDisposableStack()
  let day = 0
  const ports = { classifieds: 0, feed: 0, shop: 0, board: 0 }
  const demo = opening.use(await openDemo({ ports, calendar: { day } }))
  const pipeline = opening.use(
    await openPipeline({ allow: demo.allow, browser: true, ahead: () => day * DAY_MS }),
  )
  pipeline.parts.classifier = openClassifier()
  pipeline.runs.termsFor = ({ site }) => listTerms(site)
  pipeline.work()
  const siteFile = demo.sites.find((site) => site.name === name)?.siteFile
  if (siteFile === undefined) throw new Error('The demonstration has no such site')
  const site = { ...siteFile, politeness: { delaySeconds: 0, maxPagesPerRun: 2_000 } }
  const wrong: string[] = []
  for (day of days) {
    demo.setDay(day)
    await pipeline.watch(site)
    const ended = endedOn(name, day)
    for (const { listing } of await flaggedListings(pipeline.store, name))
      if (isOver(listing) && !ended.has(listing.listingId)) wrong.push(`${listing.listingId} on day ${day}`)
  }
  const opened = opening.move()
  return { store: pipeline.store, wrong, [Symbol.asyncDispose]: () => opened.disposeAsync() }
}

test.each(SITES)(
  'in a month of the %s no listing is wrongly said to be over; ends, returns and prices are noticed',
  async (name, days) => {
    await using watched = await month(name, days)
    const { store, wrong } = watched
    expect(wrong).toEqual([])
    const flagged = await flaggedListings(store, name)
    const known = new Set(flagged.map(({ listing }) => listing.listingId))
    const told = truthOn(LAST_DAY).filter(({ site }) => site === name)

    const endedBefore = endedOn(name, (days.at(-3) ?? 0) - 1)
    const over = flagged.filter(({ listing }) => endedBefore.has(listing.listingId))
    const noticed = over.filter(({ listing }) => isOver(listing))
    // A short text without a picture is known again by nobody.
    const copies = told.filter(
      ({ listingId, copyOf }) =>
        copyOf !== null && known.has(listingId) && known.has(copyOf) && isPictured(name, copyOf),
    )
    const pairs = await Promise.all(
      copies.map(async ({ listingId, copyOf }) =>
        (await relistingsOf(store, { site: name, listingId })).find(
          ({ earlier }) => earlier.listingId === copyOf,
        ),
      ),
    )
    const likenesses = pairs.flatMap((pair) => pair?.likeness ?? [])
    const paired = likenesses.length
    const anew = likenesses.filter(({ pictures, alike }) => pictures === 0 && alike !== undefined).length
    const repriced = told.filter((entry) => entry.state === 'offered' && isRepriced(entry))
    const seen = await count(repriced, (entry) => showsPriceOf(store, entry))
    console.error(
      `${name}: ${flagged.length} flagged · ${noticed.length} of ${over.length} ends noticed · ${paired} of ${copies.length} returns, ${anew} with pictures saved anew · ${seen} of ${repriced.length} new prices`,
    )
    expect(over.length).toBeGreaterThan(3)
    expect(noticed.length / over.length).toBeGreaterThanOrEqual(NOTICED_AT_LEAST)
    expect(paired).toBeGreaterThanOrEqual(copies.length * RELISTED_AT_LEAST)
    if (name === 'shop') {
      // Some come back with the same files, others with pictures that were saved anew.
      expect(likenesses.some(({ pictures }) => pictures > 0)).toBe(true)
      expect(anew).toBeGreaterThan(0)
    }
    expect(repriced.length).toBeGreaterThan(2)
    expect(seen / repriced.length).toBeGreaterThanOrEqual(REPRICED_AT_LEAST)
  },
)

const expected = expectedListings()

function isPictured(site: string, listingId: string): boolean {
  return (expected.get(nameOf({ site, listingId }))?.pictures ?? 0) > 0
}

function isOver({ state }: { state: string }): boolean {
  return state === 'ended' || state === 'removed'
}

async function count<T>(of: readonly T[], is: (one: T) => Promise<boolean>): Promise<number> {
  return (await Promise.all(of.map(is))).filter(Boolean).length
}

const firstPrices = new Map(readTruth().map(({ site, listingId, price }) => [`${site}/${listingId}`, price]))

/** By its seller, in place. */
function isRepriced({ site, listingId, price, reach, copyOf }: TruthOfDay): boolean {
  const first = firstPrices.get(`${site}/${listingId}`)
  return reach === 'open' && copyOf === null && !!first && first.amount !== price?.amount
}

/** A change to the price of the last day is in its history. */
async function showsPriceOf(store: Store, { site, listingId, price }: TruthOfDay): Promise<boolean> {
  const changes = contentChanges(await observationsOf(store, site, listingId))
  return changes.some((turn) => turn.type === 'price' && turn.to?.amount === price?.amount)
}

function endedOn(name: string, day: number): Set<string> {
  const ended = truthOn(day).filter(({ state, reach }) => state === 'ended' || reach === 'ended')
  return new Set(ended.filter(({ site }) => site === name).map(({ listingId }) => listingId))
}
