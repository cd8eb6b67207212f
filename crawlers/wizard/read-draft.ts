/** Reads listings with the plan as it stands, and puts into it what their pages tell: posts, data, sellers. */
import type { CheerioAPI } from 'cheerio'
import { SOURCE_WORDING } from '../../model/field-source.ts'
import type { Listing } from '../../model/listing.ts'
import type { Site } from '../../model/site.ts'
import { fieldFill } from '../fill/field-fill.ts'
import { parsePage } from '../reading/visible-text.ts'
import type { ListingLink } from '../site/listing-link.ts'
import type { Families } from '../site/site-family.ts'
import { parseSiteFile } from '../site/site-file.ts'
import type { Visitor } from '../visitor.ts'
import type { Finding } from './findings.ts'
import { jsonListingIn } from './json-lists.ts'
import { pagingOn } from './paging-signs.ts'
import { planFromListings } from './plan-from-listings.ts'
import type { KnownListing } from './plan-lists.ts'
import { postsOn } from './post-signs.ts'
import { readSamples, type Sample, sampleListings } from './sample-listings.ts'
import { planYaml, type SitePlan } from './site-plan.ts'
import { titlePlace } from './title-place.ts'

export interface DraftReading {
  site: Site
  samples: Sample[]
  visits: number
}

export async function readDraft(
  plan: SitePlan,
  links: readonly KnownListing[],
  { visitor, families }: { visitor: Visitor; families: Families },
  findings: Finding[],
): Promise<DraftReading> {
  const siteNow = () => parseSiteFile(planYaml(plan, []), 'draft.yml', families)
  const byJson = typeof plan.search === 'object' && plan.search?.as === 'json'
  let visits = links.length
  let samples = await sampleListings(visitor, siteNow(), links, byJson)
  if (byJson && planData(plan, samples, links, findings)) {
    samples = await sampleListings(visitor, siteNow(), links, false)
    visits += links.length
  }
  if (plan.data === null && planPosts(plan, siteNow(), samples, findings))
    samples = readSamples(siteNow(), samples, links)
  if (plan.posts === null && planTitle(plan, samples, links, findings))
    samples = readSamples(siteNow(), samples, links)
  const listings = samples.flatMap((sample) => sample.listings)
  planFromListings(plan, listings, findings)
  findings.push(...fieldFindings(listings, samples))
  return { site: siteNow(), samples, visits }
}

/** @returns whether the listings can be read from JSON. */
function planData(
  plan: SitePlan,
  samples: readonly Sample[],
  links: readonly ListingLink[],
  findings: Finding[],
): boolean {
  const found = samples.flatMap(({ page, listings }, index) => {
    const id = links[index]?.listingId
    const title = listings[0]?.title
    if (id === undefined || title === undefined) return []
    return jsonListingIn(page?.data ?? [], { id, title }) ?? []
  })
  const [data] = found
  if (data === undefined) return false
  // One listing may lack what another has.
  const fields = Object.assign({}, ...found.toReversed().map((one) => one.fields))
  plan.data = { ...data, fields }
  findings.push({
    about: 'listing.data',
    level: 'found',
    text: 'the JSON from which the page of a listing is made',
  })
  return true
}

/** @returns whether pages are threads whose posts are to be read one by one. */
function planPosts(plan: SitePlan, site: Site, samples: readonly Sample[], findings: Finding[]): boolean {
  const pages = samples.flatMap(({ page }) => (page?.outcome === 'page' ? [parsePage(page.html)] : []))
  if (site.listing.posts !== undefined) {
    const { each } = site.listing.posts
    const fitting = pages.filter(($) => $(each).length > 0).length
    findings.push({
      about: 'listing.link',
      level: 'found',
      text: `the family says how posts are read; ${fitting} of ${pages.length} pages have them`,
    })
    return false
  }
  if (!THREADS.test(plan.link ?? '')) return false
  const [posts] = pages.map(postsOn).filter((found) => found !== null)
  if (posts === undefined) return false
  const next = pages.map(nextOf).find((selector) => selector !== null)
  plan.posts = { ...posts, ...(next !== undefined && next !== null && { next }) }
  findings.push({
    about: 'listing.posts',
    level: 'guessed',
    text: 'pages are threads: the first post, each post with a price and each reply that offers along are listings; change offers where that is wrong',
  })
  return true
}

/** @returns whether the title stands elsewhere than where it was read. */
function planTitle(
  plan: SitePlan,
  samples: readonly Sample[],
  links: readonly KnownListing[],
  findings: Finding[],
): boolean {
  const pages = samples.flatMap(({ page, listings: [listing] }, index) =>
    page === null || listing === undefined || plan.data !== null
      ? []
      : [{ $: parsePage(page.html), linkText: links[index]?.text ?? '', title: listing.title }],
  )
  const title = titlePlace(pages)
  if (title === null) return false
  plan.fields = { ...plan.fields, title }
  findings.push({
    about: 'listing.fields',
    level: 'found',
    text: 'the title stands where pages say what results call them',
  })
  return true
}

const THREADS = /topic|thread|viewtopic|showthread|forum|discussion|post/i

function nextOf($: CheerioAPI): string | null {
  const link = $('link[rel="canonical"]').attr('href') ?? 'https://thread.example/'
  const paging = pagingOn($, URL.parse(link)?.href ?? 'https://thread.example/')?.paging
  const marked = ['.pagination .next a', 'a.next', 'a[rel~="next"]', 'li.next a'].find(
    (selector) => $(selector).length > 0,
  )
  return marked ?? (paging?.by === 'link' ? (paging.selector ?? null) : null)
}

function fieldFindings(listings: readonly Listing[], samples: readonly Sample[]): Finding[] {
  const findings: Finding[] = samples.flatMap(({ url, problem }) =>
    problem === null
      ? []
      : [
          {
            about: 'listing.fields',
            level: 'missing' as const,
            text: `${url} could not be read: ${problem}`,
          },
        ],
  )
  if (listings.length === 0) {
    if (samples.length === 0)
      findings.push({
        about: 'listing.fields',
        level: 'missing',
        text: 'no listing could be read to try the fields',
      })
    return findings
  }
  const fill = fieldFill(listings)
  const read = fill
    .filter(({ filled }) => filled > 0)
    .map(
      ({ field, sources }) =>
        `${field} (${(sources.length === 0 ? ['text'] : sources).map((source) => SOURCE_WORDING[source] ?? source).join(', ')})`,
    )
  findings.push({
    about: 'listing.fields',
    level: 'found',
    text: `read from ${listings.length} listings: ${read.join(', ')}`,
  })
  for (const { field, filled, of } of fill) {
    if (filled > 0 || !WANTED.has(field)) continue
    const text = `${field} was not found on ${of} of ${of} listings; if pages show it, point at it, e.g. fields: { ${field}: .${field} }`
    findings.push({ about: 'listing.fields', level: 'missing', text })
  }
  return findings
}

const WANTED = new Set<string>(['title', 'description', 'price', 'seller', 'location', 'postedAt', 'images'])
