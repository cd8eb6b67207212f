import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { stringify } from 'yaml'
import { siteAt } from '../test/hostile/hostile-visitor.ts'
import { keptOutput } from '../test/support/kept-output.ts'
import { openMarketWithSiteFile } from '../test/support/market-with-site-file.ts'
import { registerCrawl } from './crawl.ts'
import { run } from './run.ts'

const { out, errors } = keptOutput()

afterEach(() => {
  vi.unstubAllEnvs()
})

const wtm = (...words: string[]) => run(words, [registerCrawl], '0')

async function setUp(more: Record<string, unknown> = {}) {
  const parts = await openMarketWithSiteFile(more)
  parts.market.page('/ad/1', '<h1>Chair</h1><p class="price">£12.50</p>')
  parts.market.page('/ad/2', '<h1>Table</h1>')
  return parts
}

test('crawl writes a JSON line for each listing, and needs no database', async () => {
  await using parts = await setUp()
  expect(await wtm('crawl', parts.file, '--query', 'x')).toBe(0)
  expect(out.map((line) => JSON.parse(line))).toMatchObject([
    { listingId: '1', title: 'Chair', price: { amount: 12.5, currency: 'GBP' } },
    { listingId: '2', title: 'Table', price: null },
  ])
  const log = await readFile(join(parts.folder, 'data/egress.jsonl'), 'utf8')
  expect(JSON.parse(log.split('\n')[0] ?? '')).toMatchObject({ host: '127.0.0.1', verdict: 'allowed' })
})

test('crawl writes to a file, and no more than asked for', async () => {
  await using parts = await setUp()
  const file = join(parts.folder, 'out.jsonl')
  expect(await wtm('crawl', parts.file, '--query', 'x', '--max', '1', '--out', file)).toBe(0)
  expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(1)
  expect(out).toEqual([])
})

test('crawl says what gave no listing, and ends with 1', async () => {
  await using parts = await setUp()
  parts.market.page('/ad/1', (_request, response) =>
    response.writeHead(403, { 'content-type': 'text/html' }).end('<h1>No</h1>'),
  )
  expect(await wtm('crawl', parts.file, '--query', 'x')).toBe(1)
  expect(out).toHaveLength(1)
  expect(errors.join('')).toContain('blocked: ')
})

test('an ended listing is said, but is no mistake', async () => {
  await using parts = await setUp()
  parts.market.page('/ad/1', (_request, response) =>
    response.writeHead(410, { 'content-type': 'text/html' }).end('<h1>Gone</h1>'),
  )
  expect(await wtm('crawl', parts.file, '--query', 'x')).toBe(0)
  expect(errors.join('')).toContain('ended: ')
})

test('crawl without words searches for terms of the lexicon, in the languages of the site', async () => {
  await using parts = await setUp({ languages: ['vi'] })
  expect(await wtm('crawl', parts.file, '--max', '1')).toBe(0)
  expect(decodeURIComponent(parts.market.hits.find((hit) => hit.startsWith('/search')) ?? '')).toMatch(
    /q=\p{L}+/u,
  )
  expect(out).toHaveLength(1)
})

test('crawl of no listings or of a file that is not there is wrong usage', async () => {
  await using parts = await setUp()
  expect(await wtm('crawl', parts.file, '--query', 'x', '--max', '0')).toBe(2)
  expect(await wtm('crawl', join(parts.folder, 'nowhere.yml'), '--query', 'x')).toBe(2)
})

test('crawl of a wrong site file names the mistake', async () => {
  await using parts = await setUp()
  await writeFile(parts.file, 'name: X')
  expect(await wtm('crawl', parts.file, '--query', 'x')).toBe(1)
  expect(errors.join('')).toContain(`SITE_FILE_INVALID: ${parts.file}:1: name must be`)
})

test('a word for a site that has only lists is said to be of no use', async () => {
  await using parts = await setUp()
  await writeFile(
    parts.file,
    stringify({
      ...siteAt(parts.market.origin),
      search: undefined,
      lists: [{ url: `${parts.market.origin}/search` }],
    }),
  )
  expect(await wtm('crawl', parts.file, '--query', 'x')).toBe(0)
  expect(errors.join('')).toContain('has no search that takes a term; its lists are read instead')
  expect(out).toHaveLength(2)
})
