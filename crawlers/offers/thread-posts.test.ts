import { expect, test } from 'vitest'
import type { ForumPosts } from '../../model/forum-posts.ts'
import { board, HOME, THREAD } from '../../test/support/thread-board.ts'
import { offeredPictures } from './offered-pictures.ts'
import { readAgainFromPage } from './read-again.ts'
import { readOffers } from './read-offers.ts'

const post = (id: string, text: string, more = '') =>
  `<div class="post" data-id="${id}"><a name="post-${id}"></a><b class="author">ana</b>${more}<p class="description">${text}</p></div>`

function read(
  body: string,
  {
    posts = {},
    page = 0,
    url = THREAD.url,
  }: { posts?: Partial<ForumPosts>; page?: number; url?: string } = {},
) {
  const visited = {
    html: `<title>Board</title><h1>Attic finds</h1>${body}`,
    finalUrl: url,
    requestedUrl: url,
    finishedAt: '2026-11-20T10:00:00.000Z',
  }
  return readOffers(board(posts), visited, THREAD, page)
}

const idsOf = (offers: ReturnType<typeof read>) => offers.listings.map(({ listingId }) => listingId)

test('the opening post is an offer even without a price, on the first page alone', () => {
  const body = post('a', 'Looking for a home for my chair') + post('b', 'How nice')
  expect(idsOf(read(body))).toEqual(['7#a'])
  expect(idsOf(read(body, { page: 1 }))).toEqual([])
})

test('a post with a price is an offer; measures and years are no prices', () => {
  const body = post('a', 'x') + post('b', 'It is 40 cm wide, from 1970') + post('c', 'Mine for £30')
  expect(idsOf(read(body))).toEqual(['7#a', '7#c'])
})

test.each<[ForumPosts['offers'], string[]]>([
  [['all'], ['7#a', '7#b', '7#c']],
  [['first'], ['7#a']],
  [[{ text: 'FOR SALE' }], ['7#b']],
  [[{ selector: '.tag-sale' }], ['7#c']],
  [
    ['first', { selector: '.tag-sale' }],
    ['7#a', '7#c'],
  ],
])('with the signs %j the offers are %j', (offers, ids) => {
  const body = post('a', 'x') + post('b', 'Still for sale') + post('c', 'y', '<i class="tag-sale"></i>')
  expect(idsOf(read(body, { posts: { offers } }))).toEqual(ids)
})

test('a post inside of a post is a quotation', () => {
  const body = post('a', `I have <blockquote>${post('z', 'Old one for £9')}</blockquote>`)
  expect(idsOf(read(body, { posts: { offers: ['all'] } }))).toEqual(['7#a'])
})

test.each([
  '<blockquote>ben wrote: mine for £40</blockquote>',
  '<div class="bbcode_quote">mine for £40</div>',
  '<aside class="quote"><p>mine for £40</p></aside>',
])('what a post quotes is neither its price nor its text: %s', (quotation) => {
  const reply = post('b', 'Is it still there?', quotation)
  expect(idsOf(read(post('a', 'x') + reply))).toEqual(['7#a'])
  const [, own] = read(post('a', 'x') + reply, { posts: { offers: ['all'] } }).listings
  expect(own?.price).toBeNull()
  expect(own?.description).not.toContain('£40')
})

test('a blockquote that holds the text of the post is no quotation', () => {
  const each = (markup: string) => `<div class="post" data-id="b">${markup}</div>`
  const inside = each('<blockquote class="restore"><p class="words">Mine for £40</p></blockquote>')
  expect(idsOf(read(post('a', 'x') + inside, { posts: { fields: { description: '.words' } } }))).toHaveLength(
    2,
  )
  const named = each('<blockquote class="postcontent">Mine for £40</blockquote>')
  expect(idsOf(read(post('a', 'x') + named))).toHaveLength(2)
})

test("a price that stands in the words of a post is its price; a currency that is not the site's own, too", () => {
  const body = post('a', 'Clock from 1970, 40 cm, 25 USD plus postage, was 60 USD') + post('b', 'Nice')
  expect(read(body).listings.map(({ price }) => price)).toEqual([
    { amount: 25, currency: 'USD', raw: '25 USD' },
  ])
})

test('a post that nothing names is said, and the others are read', () => {
  const body = `<div class="post"><p>For £5</p></div>${post('b', 'For £6')}`
  const offers = read(body)
  expect(idsOf(offers)).toEqual(['7#b'])
  expect(offers.unreadable).toEqual(['post 1 has no identifier at listing.posts.id'])
})

test('a page without any post says what to look at in the site file', () => {
  expect(read('<p>Moved</p>').unreadable[0]).toContain('listing.posts.each')
})

test('the address of an offer leads to its post, on the page of the thread where it stands', () => {
  const [one] = read(post('a', 'For £5'), { url: `${THREAD.url}?page=2` }).listings
  expect(one?.url).toBe(`${HOME}/topic/7?page=2#post-a`)
})

test('a thread goes on where its link leads', () => {
  const next = '<a class="next" href="/topic/7?page=2#top">2</a>'
  expect(read(post('a', 'x') + next, { posts: { next: 'a.next' } }).next).toBe(`${THREAD.url}?page=2`)
  expect(read(post('a', 'x') + next).next).toBeNull()
  expect(
    read(`${post('a', 'x')}<a class="next" href="">2</a>`, { posts: { next: 'a.next' } }).next,
  ).toBeNull()
})

test('fields named for posts count within the post', () => {
  const body = post('a', 'Chair') + post('b', 'Table £3', '<em class="poster-name">bert</em>')
  const posts = { offers: ['all' as const], fields: { seller: '.poster-name', title: 'p' } }
  expect(read(body, { posts }).listings.map(({ title, seller }) => [title, seller?.name])).toEqual([
    ['Chair', expect.anything()],
    ['Table £3', 'bert'],
  ])
})

test('one offer is found again on its thread, with its own pictures alone', () => {
  const body =
    post('a', 'x', '<img src="/a.jpg" width="300">') + post('b', 'no price', '<img src="/b.jpg" width="300">')
  const html = `<h1>Attic finds</h1>${body}`
  const url = `${THREAD.url}#post-b`
  const page = { html, finalUrl: url, requestedUrl: url, finishedAt: '2026-11-20T10:00:00.000Z' }
  expect(readAgainFromPage(board(), page, { url, listingId: '7#b' })?.description).toContain('no price')
  expect(readAgainFromPage(board(), page, { url, listingId: '7#gone' })).toBeNull()
  expect(offeredPictures(board(), { html, from: url, url, listingId: '7#b' })).toEqual([`${HOME}/b.jpg`])
})

test('a page of ten thousand posts ends, and what was not read is said', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => post(String(index), `For £${index}`)).join('')
  const offers = read(many)
  expect(offers.listings).toHaveLength(250)
  expect(offers.unreadable).toEqual(['the page has 10000 posts; the first 250 were read'])
})
