import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { parseSiteFile } from '../crawlers/site/site-file.ts'
import type { HostileSite } from '../test/hostile/hostile-site.ts'
import { openNoticeBoard } from '../test/marketplaces/notice-board.ts'
import { keptOutput } from '../test/support/kept-output.ts'
import { openMarketWithSiteFile } from '../test/support/market-with-site-file.ts'
import { temporaryFolder } from '../test/support/temporary-folder.ts'
import { run } from './run.ts'
import { registerSites } from './sites.ts'

const { out, errors } = keptOutput()

afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

/** As a new process would run it. */
async function wtm(...words: string[]) {
  out.length = 0
  errors.length = 0
  process.exitCode = undefined
  const status = await run(['sites', ...words], [registerSites], '0')
  return { status, out: out.join(''), errors: errors.join('\n') }
}

async function setUp(more: Record<string, unknown> = {}) {
  const parts = await openMarketWithSiteFile(more)
  listings(parts.market, '<p class="price">£12.50</p>')
  return parts
}

function listings(market: HostileSite, more: string): void {
  for (const id of [1, 2]) market.page(`/ad/${id}`, `<h1>Chair ${id}</h1>${more}`)
}

test('check shows what a live site gives, field by field', async () => {
  await using parts = await setUp()
  const checked = await wtm('check', parts.file, '--query', 'x')
  expect(checked.status).toBe(0)
  expect(checked.out).toContain('2 listings; next page: none')
  expect(checked.out).toMatch(/title +2 of 2 +heuristic +Chair 1/)
  expect(checked.out).toMatch(/price +2 of 2 +heuristic +12\.5 GBP/)
  expect(checked.out).toMatch(/location +0 of 2 +not found on 2 of 2 listings/)
})

test('a field that used to be found has broken since a day, and the status says so', async () => {
  await using parts = await setUp()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T10:00:00Z') })
  expect((await wtm('check', parts.file, '--query', 'x')).status).toBe(0)
  listings(parts.market, '<p>Red paint</p>')
  vi.setSystemTime(new Date('2026-11-22T10:00:00Z'))
  const first = await wtm('check', parts.file, '--query', 'x')
  expect(first.status).toBe(20)
  expect(first.errors).toContain(
    'FIELD_BROKE: hostile: price: not found on 2 of 2 listings; last found 2026-11-20',
  )
  vi.setSystemTime(new Date('2026-11-25T10:00:00Z'))
  expect((await wtm('check', parts.file, '--query', 'x')).out).toMatch(
    /price +0 of 2 +not found on 2 of 2 listings, since 2026-11-22; last found 2026-11-20/,
  )
  listings(parts.market, '<p class="price">£12.50</p>')
  expect((await wtm('check', parts.file, '--query', 'x')).status).toBe(0)
})

test('a site that shows no listing at all has a status of its own, and the record of fields stays', async () => {
  await using parts = await setUp()
  await wtm('check', parts.file, '--query', 'x')
  const path = join(parts.folder, 'data/sites/hostile.live.json')
  const before = await readFile(path, 'utf8')
  parts.market.page('/search', '<h1>Nothing</h1>')
  const checked = await wtm('check', parts.file, '--query', 'x')
  expect([checked.status, checked.out]).toEqual([21, expect.stringContaining('no listing could be read')])
  parts.market.page('/search', (_request, response) => response.writeHead(403).end('no'))
  expect((await wtm('check', parts.file, '--query', 'x')).out).toContain('blocked')
  expect(await readFile(path, 'utf8')).toBe(before)
})

test('check shows what saved pages give, and visits nobody', async () => {
  await using parts = await setUp({ listing: { link: '/ad/{id}', fields: { title: 'b' } } })
  const saved = async (name: string, html: string) => {
    await writeFile(join(parts.folder, name), html)
    return join(parts.folder, name)
  }
  const address = `${parts.market.origin}/ad/9`
  const one = await saved('one.html', '<b>Saved chair</b><p class="price">£3</p>')
  const two = await saved('two.html', '<b>Saved table</b>')
  const checked = await wtm('check', parts.file, '--page', one, '--page', two, '--url', address)
  expect(checked.status).toBe(0)
  expect(checked.out).toMatch(/title +2 of 2 +selector +Saved chair/)
  expect(checked.out).toMatch(/price +1 of 2/)
  expect(checked.out).toContain('1 listing (9)')
  const broken = await wtm('check', '--page', two, '--url', address, parts.file)
  expect(broken.status).toBe(20)
  expect(broken.errors).toContain('FIELD_BROKE: hostile: price')
  expect(parts.market.hits).toEqual([])
})

test('a saved page that is not there, or shows nothing, is said', async () => {
  await using parts = await setUp()
  const missing = await wtm('check', parts.file, '--page', join(parts.folder, 'nowhere.html'))
  expect([missing.status, missing.errors]).toEqual([1, expect.stringContaining('SAVED_PAGE_MISSING')])
  const empty = join(parts.folder, 'empty.html')
  await writeFile(empty, '<p>x</p>')
  expect((await wtm('check', parts.file, '--page', empty)).status).toBe(21)
})

test('check goes on after a wrong file, and a wrong file is the gravest', async () => {
  await using parts = await setUp()
  const wrong = join(parts.folder, 'wrong.yml')
  await writeFile(wrong, 'name: X')
  const checked = await wtm('check', wrong, parts.file, '--offline')
  expect(checked.status).toBe(1)
  expect(checked.errors).toContain('SITE_FILE_INVALID')
  expect(checked.out).toContain('hostile is right')
})

test('a record that was damaged is begun anew', async () => {
  await using parts = await setUp()
  await wtm('check', parts.file, '--query', 'x')
  const path = join(parts.folder, 'data/sites/hostile.live.json')
  await writeFile(path, '{"half')
  expect((await wtm('check', parts.file, '--query', 'x')).status).toBe(0)
  expect(JSON.parse(await readFile(path, 'utf8')).fields.price.lastFilled).toBe(2)
})

test('list names all files', async () => {
  await using parts = await setUp()
  const { status, out } = await wtm('list')
  expect([status, out]).toEqual([0, `hostile\tenabled\tGB\ten\t${parts.market.origin}/\n`])
})

test('add drafts a file that says what is missing, is not enabled, and crawls', async () => {
  await using board = await openNoticeBoard()
  using folder = temporaryFolder()
  vi.stubEnv('WTM_DATA', join(folder.path, 'data'))
  vi.stubEnv('WTM_SITES', folder.path)
  vi.stubEnv('WTM_EGRESS_ALLOW', board.host)
  const added = await wtm('add', `${board.origin}/`, '--no-browser', '--delay', '0')
  expect(added.status, added.errors).toBe(0)
  const path = join(folder.path, 'for-sale.yml')
  const yaml = await readFile(path, 'utf8')
  const site = parseSiteFile(yaml, path)
  expect(site).toMatchObject({ enabled: false, listing: { link: '/fhl/for/d/*/{id}.html' } })
  expect(yaml).toContain('# Missing: where does the site trade?')
  expect(added.out).toMatch(/Missing: please fill in\n {2}\S/)
  expect(added.out).toMatch(/price +3 of 3/)
  expect((await wtm('check', path, '--query', 'lamp')).status).toBe(0)
})

test('add writes over nothing', async () => {
  await using board = await openNoticeBoard()
  using folder = temporaryFolder()
  vi.stubEnv('WTM_DATA', join(folder.path, 'data'))
  vi.stubEnv('WTM_SITES', folder.path)
  vi.stubEnv('WTM_EGRESS_ALLOW', board.host)
  const file = join(folder.path, 'mine.yml')
  await writeFile(file, '# mine')
  const added = await wtm('add', board.origin, '--no-browser', '--delay', '0', '--out', file)
  expect([added.status, added.errors]).toEqual([1, expect.stringContaining('SITE_FILE_EXISTS')])
  expect(await readFile(file, 'utf8')).toBe('# mine')
})

test('add takes a refusal for a refusal', async () => {
  await using parts = await setUp()
  parts.market.robots({ status: 200, body: 'User-agent: *\nDisallow: /' })
  const added = await wtm('add', parts.market.origin, '--no-browser', '--delay', '0')
  expect([added.status, added.errors]).toEqual([1, expect.stringContaining('DRAFT_REFUSED')])
  expect(added.errors).toContain('ask for permission')
  expect(parts.market.hits).toEqual(['/robots.txt'])
})

test.each([
  ['add', 'not-an-address'],
  ['add', 'ftp://market.example/'],
  ['add', 'https://user:pw@market.example/'],
])('%s %s is no address to look at', async (...words) => {
  await using _parts = await setUp()
  const added = await wtm(...words, '--no-browser')
  expect([added.status, added.errors]).toEqual([1, expect.stringContaining('CRAWL_URL_REFUSED')])
})

test('what a page says cannot steer the terminal', async () => {
  await using parts = await setUp()
  listings(parts.market, '<p class="location">Le\u001b[31med\u0007s</p>')
  const checked = await wtm('check', parts.file, '--query', 'x')
  expect(checked.out).toMatch(/location +2 of 2/)
  expect([...checked.out].filter((character) => character < ' ' && character !== '\n')).toEqual([])
})
