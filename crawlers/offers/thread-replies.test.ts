import { expect, test } from 'vitest'
import type { ForumPosts } from '../../model/forum-posts.ts'
import { board, THREAD } from '../../test/support/thread-board.ts'
import { readAgainFromPage } from './read-again.ts'
import { readOffers } from './read-offers.ts'

const TITLE = 'Slow loris babies for sale'

const post = (id: string, text: string, more = '') =>
  `<div class="post" data-id="${id}">${more}<b class="author">ana</b><p class="content">${text}</p></div>`

function pageOf(body: string, url = THREAD.url) {
  const html = `<title>Board</title><h1>${TITLE}</h1>${body}`
  return { html, finalUrl: url, requestedUrl: url, finishedAt: '2026-11-20T10:00:00.000Z' }
}

function read(body: string, posts: Partial<ForumPosts> = {}, url = THREAD.url) {
  const { listings } = readOffers(board(posts), pageOf(body, url), THREAD)
  return listings.map(({ title, thread }) => [title, thread])
}

const OPENING = post('a', 'Two left, £300 each')

test('the post that opens a thread has its title; a reply is called by its own words, with the thread beside them', () => {
  expect(read(OPENING + post('b', 'Bird cage, hardly used. Collect, £40.'))).toEqual([
    [TITLE, undefined],
    ['Bird cage, hardly used', TITLE],
  ])
})

test.each([
  ['Gaiola de bambu, duas portas. R$ 90, busca em mãos.', 'Gaiola de bambu, duas portas'],
  ['再来一件：搪瓷脸盆，喜字。¥40', '再来一件：搪瓷脸盆，喜字'],
  ['Außerdem eine Flurgarderobe aus Eiche! 45 €', 'Außerdem eine Flurgarderobe aus Eiche!'],
])('in whatever language: %s', (text, title) => {
  expect(read(OPENING + post('b', text))[1]).toEqual([title, TITLE])
})

test.each([
  ['same here, DM', 'same here, DM'],
  ['Saya juga ada, minat inbox', 'Saya juga ada, minat inbox'],
  ['我也有，私信', '我也有，私信'],
])('a reply that names nothing and offers along is an offer without a price: %s', (text, title) => {
  expect(read(OPENING + post('b', text))[1]).toEqual([title, TITLE])
})

test.each(['bump', 'Still available? PM me', 'Great thread', 'You should report this, DM me'])(
  'talk is no offer: %s',
  (text) => {
    expect(read(OPENING + post('b', text))).toHaveLength(1)
  },
)

test('a subject of its own is its title, marked as one or named by the site file', () => {
  const subject = (text: string) => `<h3 class="subject"><a href="#b">${text}</a></h3>`
  const titled = (text: string) => read(OPENING + post('b', 'Nearly new, £40', subject(text)))[1]?.[0]
  expect(titled('Bird cage')).toBe('Bird cage')
  expect(titled('Re: Bird cage')).toBe('Bird cage')
  const named = '<em class="about">AW: Kettle</em>'
  const fields = { title: '.about' }
  expect(read(OPENING + post('b', 'Nearly new, £40', named), { fields })[1]?.[0]).toBe('Kettle')
})

test.each([`Re: ${TITLE}`, `Re[2]: ${TITLE}`, TITLE, 'Re: Slow loris babies f…'])(
  'a subject that only repeats the title of the thread is none: %s',
  (subject) => {
    const heading = `<h3 class="first"><a href="#p2">${subject}</a></h3>`
    const [, reply] = read(OPENING + post('b', 'Bird cage, hardly used. £40.', heading), {
      fields: { description: '.content' },
    })
    expect(reply).toEqual(['Bird cage, hardly used', TITLE])
  },
)

test.each(['?page=2', '?start=15', '?topic=7.20', '/page-3'])(
  'what stands first on a later page does not open the thread: %s',
  (page) => {
    expect(read(post('b', 'Bird cage, £40'), {}, `${THREAD.url}${page}`)).toEqual([['Bird cage, £40', TITLE]])
  },
)

test('a number in the title of the thread is not the quantity of a reply, nor are its contacts', () => {
  const html = `<h1>3 pcs tusks, WhatsApp +44 0000 000000</h1>${OPENING}${post('b', 'Bird cage, £40')}`
  const [, reply] = readOffers(board(), { ...pageOf(''), html }, THREAD).listings
  expect(reply?.quantity).toBeNull()
  expect(reply?.contacts).toEqual([])
})

test('a reply is read again as a reply, wherever it stands on its page', () => {
  const url = `${THREAD.url}?page=2`
  const known = { url, listingId: '7#b', thread: TITLE }
  const again = readAgainFromPage(board(), pageOf(post('b', 'Bird cage, £40'), THREAD.url), known)
  expect([again?.title, again?.thread]).toEqual(['Bird cage, £40', TITLE])
  const opening = readAgainFromPage(board(), pageOf(OPENING), { url: THREAD.url, listingId: '7#a' })
  expect([opening?.title, opening?.thread]).toEqual([TITLE, undefined])
})
