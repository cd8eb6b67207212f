/** `wtm crawl`: one site, without a database; a JSON line for each listing. */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { type Command, InvalidArgumentError } from 'commander'
import { EXIT, WtmError } from '../model/error.ts'
import type { Site } from '../model/site.ts'

interface Flags {
  query: string[]
  max: number
  out?: string
}

/** Thrown when nothing says what to search for. */
export class NoSearchTermError extends WtmError {
  constructor(file: string) {
    super('NO_SEARCH_TERM', `${file} has no search.terms; give one or more words with --query`, {
      exitStatus: EXIT.usage,
    })
  }
}

export function registerCrawl(program: Command): void {
  program
    .command('crawl')
    .description('Crawls one site, politely and without a database, and writes its listings as JSON lines.')
    .argument('<site.yml>', 'the site file')
    .option('--query <text>', 'what to search for; may be given several times', collect, [])
    .option('--max <n>', 'listings at most', positive, 100)
    .option('--out <file>', 'write to a file instead of standard output')
    .action(crawl)
}

async function crawl(file: string, flags: Flags): Promise<void> {
  const [{ readSiteFile }, { crawlSite }, { takesQuery }, { openCrawlParts }] = await Promise.all([
    import('../crawlers/site/site-file.ts'),
    import('../crawlers/crawl-site.ts'),
    import('../crawlers/site/search-url.ts'),
    import('./crawl-parts.ts'),
  ])
  const site = await readSiteFile(file)
  const terms = termsFor(site, flags.query)
  if (takesQuery(site) && terms.length === 0) throw new NoSearchTermError(file)
  await using parts = await openCrawlParts({ withBrowser: site.fetch === 'browser' })
  const out = flags.out === undefined ? process.stdout : createWriteStream(flags.out)
  for await (const crawled of crawlSite(site, { visitor: parts.visitor, terms, max: flags.max })) {
    if ('listing' in crawled) {
      await write(out, `${JSON.stringify(crawled.listing)}\n`)
    } else {
      const { url, outcome, reason } = crawled.problem
      console.error(`wtm: ${outcome}: ${url}: ${reason}`)
      if (outcome !== 'ended') process.exitCode = EXIT.badInput
    }
  }
  if (out !== process.stdout) {
    out.end()
    await finished(out)
  }
}

function termsFor(site: Site, queries: readonly string[]): readonly string[] {
  return queries.length > 0 ? queries : (site.search.terms ?? [])
}

async function write(out: Writable, text: string): Promise<void> {
  if (!out.write(text)) await once(out, 'drain')
}

function collect(text: string, before: string[]): string[] {
  return [...before, text]
}

function positive(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('must be a whole number from 1')
  return number
}
