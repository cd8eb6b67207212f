/** `wtm sites`: are the site files right, and what do they extract? */
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { ReadablePage } from '../crawlers/reading/read-listing.ts'
import { EXIT, WtmError } from '../model/error.ts'
import type { Site } from '../model/site.ts'

interface CheckFlags {
  page?: string
  url?: string
  query?: string
  offline?: boolean
}

export function registerSites(program: Command): void {
  const sites = program
    .command('sites')
    .description('Site files: which there are, and whether they are right.')
  sites
    .command('check')
    .description('Names every mistake by line and key, then shows what is read from a page.')
    .argument('<file...>', 'site files')
    .option('--page <saved.html>', 'read this saved page of a listing instead of visiting the site')
    .option('--url <address>', 'the address that a saved page had')
    .option('--query <text>', 'what to search for on the site')
    .option('--offline', 'only check the files')
    .action(check)
  sites.command('list').description('All site files of WTM_SITES.').action(list)
}

async function check(files: string[], flags: CheckFlags): Promise<void> {
  const { readSiteFile } = await import('../crawlers/site/site-file.ts')
  for (const file of files) {
    try {
      const site = await readSiteFile(file)
      say(`${file}: ${site.name} is right${site.enabled ? '' : ', and not enabled'}`)
      if (flags.page !== undefined) await showSaved(site, flags.page, flags.url)
      else if (!flags.offline) await showLive(site, flags.query)
    } catch (error) {
      if (!(error instanceof WtmError)) throw error
      console.error(`wtm: ${error.code}: ${error.message}`)
      process.exitCode = EXIT.badInput
    }
  }
}

async function list(): Promise<void> {
  const [{ readConfig }, { readSitesDirectory }] = await Promise.all([
    import('../config.ts'),
    import('../crawlers/site/read-sites-directory.ts'),
  ])
  for (const site of await readSitesDirectory(readConfig().sitesDir)) {
    say(
      [
        site.name,
        site.enabled ? 'enabled' : 'not enabled',
        site.country,
        site.languages.join(','),
        site.home,
      ].join('\t'),
    )
  }
}

async function showSaved(site: Site, path: string, url: string = site.home): Promise<void> {
  const { decodeText } = await import('../crawlers/http/charset.ts')
  const html = decodeText(await readFile(path), '')
  await show(site, { html, finalUrl: url, requestedUrl: url, finishedAt: new Date().toISOString() })
}

/** One search and the first listing on it, as a run would make them. */
async function showLive(site: Site, query = site.search?.terms?.[0] ?? ''): Promise<void> {
  const [{ openCrawlParts }, { searchUrl }, { readResults }, lists] = await Promise.all([
    import('./crawl-parts.ts'),
    import('../crawlers/site/search-url.ts'),
    import('../crawlers/results/read-results.ts'),
    import('../crawlers/site/result-lists.ts'),
  ])
  await using parts = await openCrawlParts({ withBrowser: lists.needsBrowser(site) })
  const term = lists.takesQuery(site) ? query : (lists.listTerms(site)[0]?.term ?? '')
  const list = lists.listFor(site, term)
  const address = searchUrl(site, term, 0)
  const results = await parts.visitor.visit(address, { site, purpose: 'search', list })
  const found = readResults(site, list, results)
  say(`search ${address}: ${results.outcome}${results.reason === null ? '' : ` (${results.reason})`}`)
  say(`  ${found.listings.length} listings; next page: ${found.next ?? 'none'}`)
  const [first] = found.listings
  if (first === undefined) return
  const page = await parts.visitor.visit(first.url, { site, purpose: 'listing' })
  say(`listing ${first.url}: ${page.outcome}${page.reason === null ? '' : ` (${page.reason})`}`)
  if (page.outcome === 'page') await show(site, page)
}

async function show(site: Site, page: ReadablePage): Promise<void> {
  const { readListing } = await import('../crawlers/reading/read-listing.ts')
  const { provenance, ...fields } = readListing(site, page)
  for (const [name, value] of Object.entries(fields)) {
    const from = provenance[name]
    const source =
      from === undefined ? '' : `  [${from.source}${from.selector === undefined ? '' : ` ${from.selector}`}]`
    say(`  ${name}: ${JSON.stringify(value)?.slice(0, LONGEST_SHOWN)}${source}`)
  }
}

const LONGEST_SHOWN = 300

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
