/** `wtm sites add`: drafts a site file from an address and says what it found, guessed and missed. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { readConfig } from '../../config.ts'
import { readFamilies } from '../../crawlers/site/read-families.ts'
import { draftSite, type SiteDraft } from '../../crawlers/wizard/draft-site.ts'
import type { Finding } from '../../crawlers/wizard/findings.ts'
import { EXIT, WtmError } from '../../model/error.ts'
import { type CrawlParts, openCrawlParts } from '../crawl-parts.ts'
import { fillTable } from './fill-table.ts'
import { say } from './say.ts'

export interface AddFlags {
  query?: string
  out?: string
  delay: number
  browser: boolean
}

/** Thrown where a file is in the way: what somebody wrote is never written over. */
class SiteFileExistsError extends WtmError {
  constructor(path: string) {
    super('SITE_FILE_EXISTS', `${path} is there already; name another file with --out, or move it away`)
  }
}

export async function add(url: string, { query, out, delay, browser }: AddFlags): Promise<void> {
  const { sitesDir } = readConfig()
  const { parts, hasBrowser } = await openParts(browser)
  await using visiting = parts
  const draft = await draftSite(url, {
    visitor: visiting.visitor,
    families: await readFamilies(sitesDir),
    hasBrowser,
    delaySeconds: delay,
    ...(query !== undefined && { word: query }),
    say: (line) => console.error(`wtm: ${line} …`),
  })
  const path = out ?? join(sitesDir, `${draft.name}.yml`)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, draft.yaml, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new SiteFileExistsError(path) : error
  })
  for (const line of report(draft, relative(process.cwd(), path) || path)) say(line)
}

/** Without Chromium the wizard still sees what plain HTTP shows, and says so. */
async function openParts(withBrowser: boolean): Promise<{ parts: CrawlParts; hasBrowser: boolean }> {
  try {
    return { parts: await openCrawlParts({ withBrowser }), hasBrowser: withBrowser }
  } catch (error) {
    if (!(error instanceof WtmError) || error.exitStatus !== EXIT.serviceMissing || !withBrowser) throw error
    console.error(`wtm: ${error.code}: ${error.message}`)
    console.error('wtm: going on without a browser; pages that are made by scripts will look empty')
    return { parts: await openCrawlParts({ withBrowser: false }), hasBrowser: false }
  }
}

function report({ findings, samples, fill, visits, site }: SiteDraft, path: string): string[] {
  const typed = /^[\w./-]+$/.test(path) ? path : JSON.stringify(path)
  const word = site.search === undefined ? '' : ' --query "…"'
  return [
    `${path} is drafted, from ${visits} pages of ${site.home}`,
    ...section('Found', findings, 'found'),
    ...section('Guessed: please look whether it is so', findings, 'guessed'),
    ...section('Missing: please fill in', findings, 'missing'),
    '',
    `Read from ${samples.length} pages`,
    ...samples.map(
      ({ url, problem, listings }) =>
        `  ${url}: ${problem ?? `${listings.length} ${listings.length === 1 ? 'listing' : 'listings'}`}`,
    ),
    ...fillTable(fill, () => 'not found'),
    '',
    'Next: fill in what is missing, then try it:',
    `  npm run --silent wtm -- sites check ${typed}`,
    `  npm run --silent wtm -- crawl ${typed}${word} --max 5`,
    'It is not watched before you set enabled: true. Read the terms of the site first.',
  ]
}

function section(title: string, findings: readonly Finding[], level: Finding['level']): string[] {
  const said = findings.filter((finding) => finding.level === level)
  return said.length === 0 ? [] : ['', title, ...said.map(({ about, text }) => `  ${about}: ${text}`)]
}
