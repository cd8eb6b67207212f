/** Tries a draft of a site file: the wizard writes the first one, later ones are read and checked on the live site. */
import { type CheckedPage, checkSite } from '../../crawlers/fill/check-site.ts'
import type { Families } from '../../crawlers/site/site-family.ts'
import { parseSiteFile } from '../../crawlers/site/site-file.ts'
import { SiteFileError } from '../../crawlers/site/site-file-error.ts'
import type { Visitor } from '../../crawlers/visitor.ts'
import { draftSite } from '../../crawlers/wizard/draft-site.ts'
import type { Finding } from '../../crawlers/wizard/findings.ts'
import { WtmError } from '../../model/error.ts'
import type { Listing } from '../../model/listing.ts'
import type { Site } from '../../model/site.ts'
import type { DraftTrial, SiteDraft } from '../../model/site-draft.ts'
import { readSample, type SampledPage } from './read-sample.ts'

export interface TrialParts {
  visitor: Visitor
  families: Families
  hasBrowser: boolean
  /** Least seconds between two requests of the wizard; its own where absent. */
  delaySeconds?: number
  /** Keeps a picture and names it. */
  keep(bytes: Uint8Array): Promise<string>
  now(): string
  /** What tells that we are asked to end: then nothing was found out about the site. */
  stopping: AbortSignal
}

type TriedDraft = Pick<SiteDraft, 'address' | 'word' | 'yaml' | 'trial'>

export interface Tried {
  yaml: string
  trial: DraftTrial
}

/** @throws whatever went wrong while the worker was asked to end. */
export async function tryDraft(draft: TriedDraft, parts: TrialParts): Promise<Tried> {
  try {
    return draft.yaml.trim() === '' ? await byWizard(draft, parts) : await byFile(draft, parts)
  } catch (error) {
    if (parts.stopping.aborted || !(error instanceof WtmError)) throw error
    const mistakes = error instanceof SiteFileError ? error.problems.slice(0, MOST_MISTAKES) : []
    const problem = mistakes.length > 0 ? null : error.message.slice(0, LONGEST)
    return {
      yaml: draft.yaml,
      trial: {
        ...{ at: parts.now(), problem, findings: [], samples: [] },
        mistakes: mistakes.map(({ line, key, expected, example }) => ({ line, key, expected, example })),
      },
    }
  }
}

const MOST_MISTAKES = 100
const SAMPLES = 3
const LONGEST = 2_000

async function byWizard({ address, word }: TriedDraft, parts: TrialParts): Promise<Tried> {
  const { visitor, families, hasBrowser, delaySeconds } = parts
  const { yaml, site, findings, samples } = await draftSite(address, {
    ...{ visitor, families, hasBrowser },
    ...(word !== '' && { word }),
    ...(delaySeconds !== undefined && { delaySeconds }),
  })
  return { yaml, trial: await trialOf(site, findings, samples.slice(0, SAMPLES), parts) }
}

async function byFile(draft: TriedDraft, parts: TrialParts): Promise<Tried> {
  const { yaml } = draft
  const site = parseSiteFile(yaml, 'draft.yml', parts.families)
  const query = draft.word || (site.search?.terms?.[0] ?? wordOfTitle(draft))
  const { pages, listings } = await checkSite(site, {
    visitor: parts.visitor,
    queries: [query],
    samples: SAMPLES,
  })
  const found = Map.groupBy(listings, pageOf)
  const samples = [
    ...[...found].map(([url, all]): SampledPage => ({ url, listings: all, problem: null })),
    ...pages
      .filter(isUnread)
      .map(({ url, reason, outcome }) => ({ url, listings: [], problem: reason ?? outcome })),
  ]
  const trial = await trialOf(site, pages.filter(isList).map(listFinding), samples.slice(0, SAMPLES), parts)
  return { yaml, trial }
}

/** The longest word of a title that was read before: the site has it. */
function wordOfTitle({ trial }: TriedDraft): string {
  const titles = (trial?.samples ?? []).flatMap(({ fields }) =>
    fields.filter(({ field }) => field === 'title'),
  )
  const words = titles.flatMap(({ value }) => value.match(/[\p{L}\p{M}]+/gu) ?? [])
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}

/** The posts of a thread stand on one page. */
function pageOf({ url }: Listing): string {
  return url.replace(/#.*$/, '')
}

function isList({ what }: CheckedPage): boolean {
  return what === 'list'
}

function isUnread({ what, listings }: CheckedPage): boolean {
  return what === 'listing' && listings === 0
}

function listFinding({ url, outcome, reason, listings, next }: CheckedPage): Finding {
  const paging = next === null ? 'and no next page' : 'and a next page'
  const text = outcome === 'page' ? `${url}: ${listings} listings ${paging}` : `${url}: ${reason ?? outcome}`
  return { about: 'search', level: outcome === 'page' && listings > 0 ? 'found' : 'missing', text }
}

async function trialOf(
  site: Site,
  findings: readonly Finding[],
  pages: readonly SampledPage[],
  parts: TrialParts,
): Promise<DraftTrial> {
  const samples = []
  for (const page of pages) samples.push(await readSample(page, site, parts))
  return {
    ...{ at: parts.now(), problem: null, mistakes: [], samples },
    findings: findings.map(({ about, level, text }) => ({ about, level, text: text.slice(0, LONGEST) })),
  }
}
