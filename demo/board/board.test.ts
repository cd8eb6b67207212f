import { type CheerioAPI, load } from 'cheerio'
import { afterAll, expect, test } from 'vitest'
import { rulesFromText } from '../../crawlers/politeness/robots-rules.ts'
import { readAnswering } from '../../text/answering.ts'
import { readPrice } from '../../text/price.ts'
import { dayClock } from '../calendar/day-clock.ts'
import { LAST_DAY } from '../calendar/life.ts'
import { marketplaceServer } from '../server.ts'
import { readTruth } from '../truth.ts'
import { board } from './board.ts'
import { priceIn, tellsPriceBy } from './post-price.ts'
import { changedThread, readThreads, SECTIONS, type Thread } from './threads.ts'

const SEED = 'demonstration'
const openedAt = new Date('2026-03-12T10:20:00Z')
const app = marketplaceServer(board, { openedAt })
const clock = dayClock(LAST_DAY, null)
const later = marketplaceServer(board, { openedAt }, { seed: SEED, presentDay: LAST_DAY, clock })
afterAll(() => Promise.all([app.close(), later.close()]))
const threads = readThreads()

async function page(url: string): Promise<CheerioAPI> {
  return load((await app.inject(url)).body)
}

function threadWith(part: string): Thread {
  const found = threads.find(({ title }) => title.includes(part))
  if (found === undefined) throw new Error(`No thread has ${part} in its title`)
  return found
}

test('the sections lead to every thread once, twelve a page, under a pinned one that is no offer', async () => {
  const seen: string[] = []
  for (const key of Object.keys(SECTIONS))
    for (let n = 1, size = 12; size === 12; n++) {
      const $ = await page(`/section/${key}?page=${n}`)
      const found = $('#threads .thread .title')
        .toArray()
        .map((link) => $(link).attr('href') ?? '')
      expect($('.pinned a').attr('href')).toBe(n === 1 ? '/rules' : undefined)
      seen.push(...found)
      size = found.length
    }
  expect(seen.sort()).toEqual(threads.map(({ id }) => `/thread/${id}`).sort())
})

test('a long thread goes on over pages, and each post stands on one of them', async () => {
  const { id, posts } = threadWith('Clearing my late uncle')
  const first = await page(`/thread/${id}`)
  expect(first('a.next').attr('href')).toBe(`/thread/${id}?page=2`)
  const second = await page(`/thread/${id}?page=2`)
  expect(second('a.next')).toHaveLength(0)
  expect(first('.post').length + second('.post').length).toBe(posts.length)
  expect((await app.inject(`/thread/${id}?page=3`)).headers.location).toBe(`/thread/${id}`)
})

test('a post shows who wrote it, whence, when, and what was attached', async () => {
  const { id, posts } = threadWith('Clearing my late uncle')
  const $ = await page(`/thread/${id}`)
  const post = $(`#p${id}04`)
  expect(post.find('.member').attr('href')).toBe('/member/mudlark_meg')
  expect(post.find('.place').text()).toBe('Norwich')
  expect(post.find('.content').text()).toBe(posts[3]?.text)
  expect(post.find('.attached img')).toHaveLength(2)
  expect((await app.inject(post.find('.attached img').attr('src') ?? '')).headers['content-type']).toBe(
    'image/png',
  )
  const times = $('.post time')
    .toArray()
    .map((time) => Date.parse($(time).attr('datetime') ?? ''))
  expect(times).toEqual([...times].sort((a, b) => a - b))
})

test('an answer repeats what it answers, as a quotation', async () => {
  const { id, posts } = threadWith('Clearing my late uncle')
  const quotation = (await page(`/thread/${id}`))(`#p${id}02 blockquote`)
  expect(quotation.find('cite').text()).toBe('mudlark_meg wrote:')
  expect(quotation.text()).toContain(posts[0]?.text)
})

test('members have a profile with what they wrote; nobody else has', async () => {
  const $ = await page('/member/mudlark_meg')
  expect($('h1').text()).toBe('mudlark_meg')
  expect($('.rows a').length).toBe(4)
  expect((await app.inject('/member/nobody')).statusCode).toBe(404)
})

test('robots.txt forbids what it says and nothing more', async () => {
  const rules = rulesFromText((await app.inject('/robots.txt')).body, 'any/1.0')
  const allowed = (path: string): boolean => rules.refusal(new URL(path, 'http://127.0.0.1')) === null
  expect([allowed('/login'), allowed('/members'), allowed('/member/mudlark_meg')]).toEqual([
    false,
    false,
    true,
  ])
  for (const { id, disallowed } of threads) expect(allowed(`/thread/${id}`)).toBe(!disallowed)
})

test('every address on the index, a section and a thread answers', async () => {
  const { id } = threadWith('Clearing my late uncle')
  for (const path of ['/', '/section/keepers', `/thread/${id}`]) {
    const $ = await page(path)
    const addresses = $('[href], [src]')
      .map((_, element) => $(element).attr('href') ?? $(element).attr('src'))
      .get()
    for (const address of new Set(addresses.filter((one: string) => one.startsWith('/'))))
      expect((await app.inject(address)).statusCode, address).toBe(200)
  }
})

test('what was never there answers 404', async () => {
  for (const path of ['/thread/1', '/section/nothing', '/attachments/p10000001/1.png'])
    expect((await app.inject(path)).statusCode, path).toBe(404)
})

test('a thread in which everything is sold is closed and says so, or is gone', async () => {
  const ended = board.lives(SEED).filter(({ life }) => life.until !== null)
  for (const { id, life } of ended) {
    const answer = await later.inject(`/thread/${id}`)
    if (life.ending === 404) expect(answer.statusCode).toBe(404)
    else expect(load(answer.body)('p.closed')).toHaveLength(1)
  }
  expect(new Set(ended.map(({ life }) => life.ending))).toEqual(new Set([404, 'notice']))
})

test('who has the thing next opens a thread of their own, with the same pictures and none of the talk', async () => {
  const copies = board.lives(SEED).filter(({ copyOf }) => copyOf !== null)
  const copy = copies.find(
    ({ copyOf }) => threads.find(({ id }) => id === copyOf)?.posts[0]?.attached !== undefined,
  )
  if (copy === undefined) throw new Error('Nothing with a picture comes back')
  const $ = load((await later.inject(`/thread/${copy.id}`)).body)
  expect($('.post')).toHaveLength(1)
  const picture = await later.inject($('.attached img').attr('src') ?? '')
  const before = await app.inject(`/attachments/p${copy.copyOf}01/1.png`)
  expect(picture.rawPayload.equals(before.rawPayload)).toBe(true)
})

const CHANGE = { factor: 0.5, repricedAfterHours: 60, note: null, seller: null }

test('a seller edits the price in the post, or tells the new one in an answer, and always does the same', () => {
  const edited = threads.filter((thread) => tellsPriceBy(thread) === 'edit')
  const answered = threads.filter((thread) => tellsPriceBy(thread) === 'reply')
  expect([edited.length, answered.length].every((many) => many > 10)).toBe(true)
  const texts = (thread: Thread) => changedThread(thread, CHANGE).posts.map(({ text }) => text)
  const cut = edited.find((one) => priceIn(one.posts[0]?.text ?? ''))
  const told = answered.find((one) => priceIn(one.posts[0]?.text ?? ''))
  if (cut === undefined || told === undefined) throw new Error('No thread has a price')
  expect(texts(cut)).toHaveLength(cut.posts.length)
  expect(texts(cut)[0]).not.toBe(cut.posts[0]?.text)
  expect(texts(told).slice(0, -1)).toEqual(told.posts.map(({ text }) => text))
  expect(priceIn(texts(told).at(-1) ?? '')).not.toBe(priceIn(told.posts[0]?.text ?? ''))
})

test('every price that opens a thread is found as its truth tells it', () => {
  const truth = new Map(readTruth().map(({ listingId, price }) => [listingId, price]))
  for (const { id, posts } of threads) {
    const written = priceIn(posts[0]?.text ?? '')
    const price = truth.get(`${id}#${id}01`)
    expect(written === null, id).toBe(price === null)
    if (written !== null) expect(readPrice(written, { currency: 'EUR' })?.amount, written).toBe(price?.amount)
  }
})

test('an answer with a new price names nothing of its own, and comes after what was written before', () => {
  for (const thread of threads) {
    const news = changedThread(thread, CHANGE).posts[thread.posts.length]
    if (news === undefined) continue
    expect(readAnswering(news.text).namesNothing, news.text).toBe(true)
    expect(news.hoursLater).toBeGreaterThan(0)
    expect(news.by).toBe(thread.posts[0]?.by)
  }
})

test('without another price nothing changes but what is noted', () => {
  const thread = threadWith('Sack truck')
  const change = { factor: 1, repricedAfterHours: null, note: 'Still here.', seller: null }
  expect(changedThread(thread, change).posts[0]?.text).toBe(`${thread.posts[0]?.text} Still here.`)
})
