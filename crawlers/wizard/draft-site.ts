/**
 * Drafts a site file from an address: looks at a few pages as a run would, politely, and writes down what it found, what
 * it took for likely and what it could not find. The draft is never enabled: somebody has to look through it first.
 */
import { parseCrawlUrl } from '../../model/crawl-url.ts'
import { WtmError } from '../../model/error.ts'
import type { Site } from '../../model/site.ts'
import { spread } from '../fill/check-site.ts'
import { type FieldFill, fieldFill } from '../fill/field-fill.ts'
import { isEmptyShell } from '../reading/block-page.ts'
import { matchLink } from '../site/listing-link.ts'
import type { Families } from '../site/site-family.ts'
import { parseSiteFile } from '../site/site-file.ts'
import type { Visitor } from '../visitor.ts'
import { asksForConsent } from './consent-signs.ts'
import { findFeeds, findSitemaps, type NamedListings } from './find-feeds.ts'
import { type FoundList, findList } from './find-list.ts'
import { findSearch, type TriedSearch } from './find-search.ts'
import type { Finding } from './findings.ts'
import { eyesFor, recogniseFamily } from './known-family.ts'
import { type Eyes, isSeen, type Look, openEyes } from './look.ts'
import { askForMissing } from './missing-listing.ts'
import { planLists } from './plan-lists.ts'
import { readDraft } from './read-draft.ts'
import type { Sample } from './sample-listings.ts'
import { siteLocale } from './site-locale.ts'
import { siteName, siteTitle } from './site-name.ts'
import { planYaml, type SitePlan } from './site-plan.ts'

export interface WizardOptions {
  visitor: Visitor
  families: Families
  /** Whether the visitor has a browser. */
  hasBrowser: boolean
  /** A word that the site surely has; where absent, one is taken from the titles on its pages. */
  word?: string
  delaySeconds?: number
  /** Told what is being done. */
  say?: (line: string) => void
}

export interface SiteDraft {
  name: string
  yaml: string
  site: Site
  findings: Finding[]
  samples: Sample[]
  fill: FieldFill[]
  /** Pages that were visited for it. */
  visits: number
}

/** Thrown where the first page cannot be looked at: what the site refuses, the wizard does not work around. */
export class DraftRefusedError extends WtmError {
  constructor(url: string, reason: string) {
    super(
      'DRAFT_REFUSED',
      `${url} could not be looked at (${reason}). If it keeps visitors out, ask for permission, an API or a data request; otherwise try another page of the site`,
    )
  }
}

/** @throws CrawlUrlError, DraftRefusedError */
export async function draftSite(address: string, options: WizardOptions): Promise<SiteDraft> {
  const { visitor, families, hasBrowser, delaySeconds = 2, say = () => {} } = options
  const startUrl = parseCrawlUrl(address)
  const home = new URL('/', startUrl).href
  const open = openEyes(visitor, home, { delaySeconds, hasBrowser })
  const findings: Finding[] = []

  say(`looking at ${startUrl.href}`)
  const first = await firstLook(startUrl.href, open)
  const early = recogniseFamily([first], families, home)
  const eyes = eyesFor(early, open)
  const start = await firstLook(startUrl.href, eyes)
  const emptySearch = early?.search?.replaceAll('{query}', '')
  const clues = { familyLink: early?.link ?? null, addresses: emptySearch === undefined ? [] : [emptySearch] }
  const list = await findList(start, clues, eyes, findings)
  const looks = await looksAround(start, list, home, eyes)
  const family = early ?? recogniseFamily(looks, families, home)
  if (family !== null)
    findings.push({ about: 'extends', level: 'found', text: `made with ${family.plan.title}` })
  say('looking for the search')
  const search = await findSearch(
    {
      looks,
      list,
      familySearch: family?.search ?? null,
      familyLink: family?.link ?? null,
      word: options.word ?? null,
    },
    eyes,
    findings,
  )
  const listed = list ?? search?.list ?? null
  say('looking for feeds and sitemaps')
  const named = await namedLists(looks, home, listed, search, eyes, findings)
  const link = chosenLink(listed, named, family?.link ?? null, findings)
  const locale = siteLocale([...looks, ...(search ? [search.results] : [])], findings)
  const title = siteTitle([...looks, ...(search ? [search.results] : [])])
  const plan: SitePlan = {
    family: family?.plan ?? null,
    ...{ name: siteName(start.url, title), title, ...locale, home },
    fetch: listed?.fetch ?? start.page.via,
    consent: looks.some(({ $ }) => asksForConsent($)),
    ...{
      search: null,
      lists: named.map((one) => one.list),
      link,
      within: null,
      data: null,
      posts: null,
      fields: {},
      sellers: null,
    },
    delaySeconds,
  }
  if (plan.consent)
    findings.push({
      about: 'consent',
      level: 'found',
      text: 'a banner asks for consent; the browser refuses where it can',
    })
  say('looking how results go on')
  const links = await planLists(plan, { list: listed, search, named }, { eyes, visitor, families }, findings)
  say('reading three listings')
  const read = await readDraft(plan, spread(links, SAMPLES), { visitor, families }, findings)
  const [known] = links
  const missing =
    known === undefined || plan.data !== null ? null : await askForMissing(visitor, read.site, known)
  if (missing !== null) findings.push(missing)
  const yaml = planYaml(plan, findings)
  return {
    ...{ name: plan.name, yaml, findings, samples: read.samples },
    site: parseSiteFile(yaml, `${plan.name}.yml`, families),
    fill: fieldFill(read.samples.flatMap(({ listings }) => listings)),
    visits: eyes.looks() + read.visits + (missing === null ? 0 : 1),
  }
}

const SAMPLES = 3

async function firstLook(url: string, eyes: Eyes): Promise<Look> {
  const byHttp = await eyes.at(url, 'http')
  if (isSeen(byHttp)) return byHttp
  const isShell = isEmptyShell(byHttp)
  const byBrowser = isShell && eyes.hasBrowser ? await eyes.at(url, 'browser') : byHttp
  if (isSeen(byBrowser)) return byBrowser
  throw new DraftRefusedError(url, byBrowser.reason)
}

/** The pages on which searches and feeds are looked for: where we began, where listings are, the start page. */
async function looksAround(start: Look, list: FoundList | null, home: string, eyes: Eyes): Promise<Look[]> {
  const looked = await eyes.at(home, list?.fetch ?? start.page.via)
  const looks = [start, ...(list ? [list.look] : []), ...(isSeen(looked) ? [looked] : [])]
  return [...new Map(looks.map((look) => [`${look.page.via} ${look.url}`, look])).values()]
}

/** Sitemaps name everything at once, so they are looked for only where nothing else shows listings. */
async function namedLists(
  looks: readonly Look[],
  home: string,
  list: FoundList | null,
  search: TriedSearch | null,
  eyes: Eyes,
  findings: Finding[],
): Promise<NamedListings[]> {
  const link = list?.pattern.link ?? null
  const feeds = await findFeeds(looks, link, eyes, findings)
  if (search !== null || list !== null) return feeds
  const sitemap = await findSitemaps(home, feeds[0]?.link ?? null, eyes, findings)
  return sitemap === null ? feeds : [...feeds, sitemap]
}

/** What the family says counts where it reads a different identifier from each of the addresses. */
function chosenLink(
  list: FoundList | null,
  named: readonly NamedListings[],
  familyLink: string | null,
  findings: Finding[],
): string | null {
  const own = list?.pattern.link ?? named[0]?.link ?? null
  if (own === null) {
    const text =
      'no links to listings were recognised; write the path of a listing with {id} where its number is'
    findings.push({ about: 'listing.link', level: 'missing', text })
    return null
  }
  const urls = list?.pattern.links.map(({ url }) => url) ?? named[0]?.urls ?? []
  const ids = familyLink === null ? [] : urls.map((url) => matchLink(familyLink, url))
  const fits = ids.length > 0 && !ids.includes(null) && new Set(ids).size === urls.length
  return fits ? familyLink : own
}
