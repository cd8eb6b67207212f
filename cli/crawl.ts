/** `wtm crawl`: one site, without a database; a JSON line for each listing. */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { type Command, InvalidArgumentError } from 'commander'
import { EXIT } from '../model/error.ts'
import { termsFor } from './run-terms.ts'

interface Flags {
  query: string[]
  max: number
  out?: string
}

export function registerCrawl(program: Command): void {
  program
    .command('crawl')
    .description('Crawls one site, politely and without a database, and writes its listings as JSON lines.')
    .argument('<site.yml>', 'the site file')
    .option(
      '--query <text>',
      'what to search for instead of the terms of a run; may be given several times',
      collect,
      [],
    )
    .option('--max <n>', 'listings at most', positive, 100)
    .option('--out <file>', 'write to a file instead of standard output')
    .action(crawl)
}

async function crawl(file: string, flags: Flags): Promise<void> {
  const [{ readSiteFile }, { crawlSite }, { needsBrowser, takesQuery }, { openCrawlParts }] =
    await Promise.all([
      import('../crawlers/site/site-file.ts'),
      import('../crawlers/crawl-site.ts'),
      import('../crawlers/site/result-lists.ts'),
      import('./crawl-parts.ts'),
    ])
  const site = await readSiteFile(file)
  const terms = await termsFor(site, flags.query)
  if (flags.query.length > 0 && !takesQuery(site))
    console.error(`wtm: ${site.name} has no search that takes a term; its lists are read instead`)
  await using parts = await openCrawlParts({ withBrowser: needsBrowser(site) })
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
