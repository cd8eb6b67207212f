/** A board that was not written here, watched from its first page to the takedown list with nothing but a site file. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decideItem } from '../../desk/contract/decision.ts'
import { takedownDownloadUrl } from '../../desk/contract/takedown.ts'
import type { Listing } from '../../model/listing.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { asPosted, asRead, byNumber, daysBeforeVisit } from './foreign/as-posted.ts'
import { type DjangoProgram, openDjangoProgram } from './foreign/django-program.ts'
import { crawl, runWtm } from './foreign/run-wtm.ts'
import { startMonitor } from './foreign/running-monitor.ts'
import { placeSiteFile } from './foreign/site-file.ts'
import { finishedRun, settingsOfOurOwn, waitingItems } from './foreign/whole-line.ts'

const FOLDER = new URL('./foreign/django-classified/', import.meta.url)
const SITE_FILE = new URL('harbour-board.yml', FOLDER)
/** The board lists all it has when it is searched for nothing. */
const EVERYTHING = { '{query}': '' }

describe('a classifieds board made with django-classified', () => {
  let board: DjangoProgram
  beforeAll(async () => {
    board = await openDjangoProgram({ folder: FOLDER, settings: 'board_settings' })
  }, 600_000)
  afterAll(() => board?.[Symbol.asyncDispose]())

  test('is read as its members wrote it: every field that it shows, in thirteen languages', async () => {
    using folder = temporaryFolder()
    const siteFile = placeSiteFile(SITE_FILE, board.origin, folder.path, EVERYTHING)
    const listings = byNumber(await crawl(siteFile, [], settingsFor(board.origin, folder.path)))
    expect(listings.map(asRead)).toEqual(byNumber(board.posted.map((one) => posted(one, board.origin))))
    expectPostingDays(listings, board.posted)
  })

  test('reads the same under a German interface, which writes decimal commas even for machines', async () => {
    using folder = temporaryFolder()
    await using german = await board.serveWith('german_board_settings')
    const siteFile = placeSiteFile(SITE_FILE, german.origin, folder.path, EVERYTHING)
    const listings = byNumber(await crawl(siteFile, [], settingsFor(german.origin, folder.path)))
    expect(listings.map(asRead)).toEqual(byNumber(board.posted.map((one) => posted(one, german.origin))))
    expectPostingDays(listings, board.posted)
  })

  test('finds by a search term what the board finds, and nothing that stands beside it', async () => {
    using folder = temporaryFolder()
    const siteFile = placeSiteFile(SITE_FILE, board.origin, folder.path)
    const listings = await crawl(siteFile, ['ivory', 'Elfenbein'], settingsFor(board.origin, folder.path))
    const keys = listings.map(({ listingId }) => board.posted.find(({ id }) => id === listingId)?.key)
    expect(keys.toSorted()).toEqual(['elfenbein-farbe', 'ivory-de', 'ivory-dress', 'tagua', 'tusk-stand'])
  })

  test('goes from a site file to a takedown list, searched for what the lexicon suggests', async () => {
    await using own = await settingsOfOurOwn(board.origin)
    placeSiteFile(SITE_FILE, board.origin, own.sitesDir)
    await using monitor = await startMonitor(own.settings)

    const { run, failed, efforts } = await finishedRun(monitor, 'harbour-board')
    expect(failed.map(({ reason }) => reason)).toEqual([])
    expect(efforts.length).toBeGreaterThanOrEqual(run.terms.length)

    const waiting = await waitingItems(monitor, 'harbour-board')
    const flagged = new Set(waiting.map(({ item }) => item.listingId))
    const suspicious = board.posted.filter(({ good }) => good.suspicious)
    const missed = suspicious.filter(({ id }) => !flagged.has(id)).map(({ key }) => key)
    const ordinary = board.posted.filter(({ good, id }) => !good.suspicious && flagged.has(id))
    expect(missed.length, `missed: ${missed}`).toBeLessThanOrEqual(2)
    expect(ordinary.map(({ key }) => key)).toEqual([])

    for (const { item, assessment, observation, evidence } of waiting) {
      const one = board.posted.find(({ id }) => id === item.listingId)
      expect(asRead(observation.listing).title).toBe(one?.good.title)
      for (const { field, start, end, text } of assessment.reasons) {
        if (field !== 'title' && field !== 'description') continue
        expect(observation.listing[field].slice(start, end)).toBe(text)
      }
      const roles = evidence?.manifest.artifacts.map(({ role }) => role) ?? []
      expect(roles).toEqual(
        expect.arrayContaining(['html-raw', 'dom-rendered', 'screenshot-full', 'listing']),
      )
      expect(roles.filter((role) => role === 'image-original')).toHaveLength(one?.good.images ?? 0)
      expect(evidence?.manifest.gaps).toEqual([])
    }
    expect((await runWtm(['evidence', 'verify'], own.settings)).status).toBe(0)

    const tusk = waiting.find(({ item }) => item.title === 'Carved elephant ivory tusk on rosewood stand')
    expect(tusk?.item).toMatchObject({ cites: 'I', price: { amount: 1450, currency: 'EUR' } })
    const itemId = tusk?.item.itemId ?? ''
    const decision = { expectedVersion: tusk?.item.version, verdict: 'confirmed-illegal', note: 'no papers' }
    const path = decideItem.url.replace(':itemId', encodeURIComponent(itemId))
    const decided = await monitor.post(path, decision, decideItem.schema.response[200])
    expect(decided.item.status).toBe('takedown')

    const list = await monitor.download(takedownDownloadUrl('harbour-board', 'csv'))
    const [header, row, ...more] = list.split('\r\n')
    expect(header).toContain('"listing_id","url","title"')
    expect(row).toContain(`"${board.origin}/1-carved-elephant-ivory-tusk-on-rosewood-stand/"`)
    expect(row).toContain('"confirmed-illegal"')
    expect(row).toContain('"1450","EUR"')
    expect(more).toEqual([''])
    const exported = await runWtm(['export', 'takedown', '--site', 'harbour-board'], own.settings)
    expect(exported.printed).toBe(list)
  })
})

function settingsFor(origin: string, dataDir: string) {
  return { egressAllow: [new URL(origin).host], dataDir }
}

/** The board names no sellers, and writes section and group as one category. */
function posted(one: DjangoProgram['posted'][number], origin: string) {
  const { description, group } = one.good
  return asPosted(one, origin, { description, category: group.replace('/', ' - '), seller: null })
}

/** The board says how long ago in its two largest units, "3 days, 1 hour" or "1 month, 2 weeks": so exact, and no more. */
function expectPostingDays(listings: readonly Listing[], posted: DjangoProgram['posted']) {
  for (const listing of listings) {
    const days = posted.find(({ id }) => id === listing.listingId)?.good.daysAgo ?? Number.NaN
    const late = Math.abs(daysBeforeVisit(listing) - days)
    expect(late, `${listing.title}, posted ${days} days ago`).toBeLessThan(days < 28 ? 1.1 : 8)
  }
}
