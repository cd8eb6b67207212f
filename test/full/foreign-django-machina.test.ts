/** A forum that was not written here: offers are topics, pictures are attachments, prices stand in the text. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { asPosted, asRead, byNumber, daysBeforeVisit } from './foreign/as-posted.ts'
import { type DjangoProgram, openDjangoProgram } from './foreign/django-program.ts'
import { crawl } from './foreign/run-wtm.ts'
import { startMonitor } from './foreign/running-monitor.ts'
import { placeSiteFile } from './foreign/site-file.ts'
import { finishedRun, settingsOfOurOwn, waitingItems } from './foreign/whole-line.ts'

const FOLDER = new URL('./foreign/django-machina/', import.meta.url)
const SITE_FILE = new URL('exchange-square.yml', FOLDER)
/** Whoosh takes an unbroken run of Han or Thai letters for one word, so that the forum's search finds no part of it. */
const NOT_FOUND_BY_THE_FORUM = ['bangle-zh', 'ivory-th']

describe('a forum made with django-machina', () => {
  let forum: DjangoProgram
  beforeAll(async () => {
    forum = await openDjangoProgram({ folder: FOLDER, settings: 'forum_settings' })
  }, 600_000)
  afterAll(() => forum?.[Symbol.asyncDispose]())

  test('is read as its members wrote it: the first post is the offer, its poster the seller', async () => {
    using folder = temporaryFolder()
    const siteFile = placeSiteFile(SITE_FILE, forum.origin, folder.path)
    const settings = { egressAllow: [new URL(forum.origin).host], dataDir: folder.path }
    const listings = byNumber(await crawl(siteFile, countriesOf(forum), settings))
    expect(listings.map(asRead)).toEqual(byNumber(forum.posted.map((one) => posted(one, forum.origin))))
    for (const listing of listings) {
      const one = forum.posted.find(({ id }) => id === listing.listingId)
      expect(daysBeforeVisit(listing), listing.title).toBeCloseTo(
        (one?.good.daysAgo ?? Number.NaN) + 1 / 24,
        1,
      )
      expect(listing.seller?.url).toMatch(/\/forum\/member\/profile\/\d+\/$/)
    }
  })

  test('sends its suspicious topics to the desk, with the attachments as evidence', async () => {
    await using own = await settingsOfOurOwn(forum.origin)
    placeSiteFile(SITE_FILE, forum.origin, own.sitesDir)
    await using monitor = await startMonitor(own.settings)
    const { failed } = await finishedRun(monitor, 'exchange-square')
    expect(failed.map(({ reason }) => reason)).toEqual([])

    const waiting = await waitingItems(monitor, 'exchange-square')
    const flagged = forum.posted.filter(({ id }) => waiting.some(({ item }) => item.listingId === id))
    const expected = forum.posted.filter(
      ({ key, good }) => good.suspicious && !NOT_FOUND_BY_THE_FORUM.includes(key),
    )
    expect(flagged.map(({ key }) => key)).toEqual(expected.map(({ key }) => key))
    for (const { item, evidence } of waiting) {
      const one = forum.posted.find(({ id }) => id === item.listingId)
      expect(item.seller).toBe(one?.good.seller)
      const roles = evidence?.manifest.artifacts.map(({ role }) => role) ?? []
      expect(roles).toContain('screenshot-full')
      expect(roles.filter((role) => role === 'image-original')).toHaveLength(one?.good.images ?? 0)
    }
  })
})

/** Every topic names the country of its offer, so that searching for all of them finds all topics. */
function countriesOf({ posted }: DjangoProgram): string[] {
  return [...new Set(posted.flatMap(({ good }) => good.area.split(', ').slice(1)))]
}

/** People write price and place under their text, as the forum has no fields for them. */
function posted(one: DjangoProgram['posted'][number], origin: string) {
  const { description, price, area, group, seller } = one.good
  return asPosted(one, origin, {
    description: `${description} € ${price} 📍 ${area}`,
    category: group.split('/')[1] ?? null,
    seller,
  })
}
