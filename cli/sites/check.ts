/** `wtm sites check`: are site files right, what do they read, and what broke since when? */
import { readFile } from 'node:fs/promises'
import { readConfig } from '../../config.ts'
import { compareFill, recordCheck } from '../../crawlers/fill/check-record.ts'
import { checkSite } from '../../crawlers/fill/check-site.ts'
import { fieldFill } from '../../crawlers/fill/field-fill.ts'
import { decodeText } from '../../crawlers/http/charset.ts'
import { readOffers } from '../../crawlers/offers/read-offers.ts'
import { listingLink } from '../../crawlers/site/listing-link.ts'
import { listTerms, needsBrowser, takesQuery } from '../../crawlers/site/result-lists.ts'
import { readSiteFile } from '../../crawlers/site/site-file.ts'
import { EXIT, WtmError } from '../../model/error.ts'
import type { Listing } from '../../model/listing.ts'
import type { Site } from '../../model/site.ts'
import { openCrawlParts } from '../crawl-parts.ts'
import { termsFor } from '../run-terms.ts'
import { type CheckKind, readRecord, recordPath, writeRecord } from './check-records.ts'
import { fillTable } from './fill-table.ts'
import { sayAlarms } from './run-alarms.ts'
import { say } from './say.ts'

export interface CheckFlags {
  page?: string[]
  url?: string
  query?: string
  offline?: boolean
}

/** Beside those of every command: a field that used to be found is not found; no listing could be read. */
export const CHECK_EXIT = { fieldBroke: 20, nothingRead: 21 } as const

export async function check(files: string[], flags: CheckFlags): Promise<void> {
  const found = new Set<number>()
  for (const file of files) {
    try {
      const site = await readSiteFile(file)
      say(`${file}: ${site.name} is right${site.enabled ? '' : ', and not enabled'}`)
      if (!flags.offline) await sayAlarms(site.name)
      if (flags.page !== undefined) found.add(await checkSaved(site, flags.page, flags.url))
      else if (!flags.offline) found.add(await checkLive(site, flags.query))
    } catch (error) {
      if (!(error instanceof WtmError)) throw error
      console.error(`wtm: ${error.code}: ${error.message}`)
      found.add(EXIT.badInput)
    }
  }
  const gravest = [EXIT.badInput, CHECK_EXIT.nothingRead, CHECK_EXIT.fieldBroke].find((status) =>
    found.has(status),
  )
  if (gravest !== undefined) process.exitCode = gravest
}

const SAMPLES = 3

async function checkLive(site: Site, query?: string): Promise<number> {
  const queries = takesQuery(site) ? await queriesFor(site, query) : []
  await using parts = await openCrawlParts({ withBrowser: needsBrowser(site) })
  const { pages, listings } = await checkSite(site, { visitor: parts.visitor, queries, samples: SAMPLES })
  for (const { what, url, outcome, reason, listings: count, next } of pages) {
    say(`${what} ${url}: ${outcome}${reason === null ? '' : ` (${reason})`}`)
    if (what === 'list' && outcome === 'page') say(`  ${count} listings; next page: ${next ?? 'none'}`)
  }
  return report(site, listings, 'live')
}

/** A rare word may well find nothing on a site that works: the broadest words of a run are tried. */
async function queriesFor(site: Site, query?: string): Promise<string[]> {
  if (query !== undefined) return [query]
  const lists = new Set(listTerms(site).map(({ term }) => term))
  const words = (await termsFor(site, [])).map(({ term }) => term).filter((term) => !lists.has(term))
  return words.slice(0, MOST_WORDS)
}

const MOST_WORDS = 3

async function checkSaved(site: Site, paths: readonly string[], url: string = site.home): Promise<number> {
  const listings: Listing[] = []
  for (const path of paths) {
    const html = decodeText(
      await readFile(path).catch((error: unknown) => {
        throw new SavedPageMissingError(path, error)
      }),
      '',
    )
    const page = { html, finalUrl: url, requestedUrl: url, finishedAt: new Date().toISOString() }
    const { pathname, search } = new URL(url)
    const link = listingLink(site, url, site.home) ?? { url, listingId: (pathname + search).slice(0, 512) }
    const offers = readOffers(site, page, link)
    say(
      `${path}: ${offers.unreadable[0] ?? `${offers.listings.length} listing${offers.listings.length === 1 ? '' : 's'} (${link.listingId})`}`,
    )
    listings.push(...offers.listings)
  }
  return report(site, listings, 'saved')
}

class SavedPageMissingError extends WtmError {
  constructor(path: string, cause: unknown) {
    super('SAVED_PAGE_MISSING', `${path} cannot be read; give the path of a page that was saved whole`, {
      cause,
    })
  }
}

/** @returns the exit status that follows. */
async function report(site: Site, listings: readonly Listing[], kind: CheckKind): Promise<number> {
  if (listings.length === 0) {
    say('  no listing could be read')
    return CHECK_EXIT.nothingRead
  }
  const at = new Date().toISOString()
  const path = recordPath(readConfig().dataDir, site.name, kind)
  const before = await readRecord(path)
  const fill = fieldFill(listings)
  const changes = compareFill(fill, before, at)
  const words = new Map(changes.map(({ field, text }) => [field, text]))
  for (const line of fillTable(fill, ({ field }) => words.get(field) ?? '')) say(line)
  for (const { field, state, text } of changes) if (state === 'fewer') say(`  ${field}: ${text}`)
  const broken = changes.filter(({ state }) => state === 'broken')
  for (const { field, text } of broken) console.error(`wtm: FIELD_BROKE: ${site.name}: ${field}: ${text}`)
  await writeRecord(path, recordCheck(site.name, fill, before, at))
  return broken.length > 0 ? CHECK_EXIT.fieldBroke : EXIT.done
}
