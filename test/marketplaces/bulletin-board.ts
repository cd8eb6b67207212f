/** A forum in the manner of phpBB: threads in which several people offer several things, and talk about them. */
import type { Good } from './goods.ts'
import { found, type Marketplace, openMarketplace, page, slice } from './marketplace.ts'

const TOPICS = 22
const ON_A_PAGE = 10
const POSTS_ON_A_PAGE = 4

export interface BoardPost {
  id: number
  topic: number
  author: string
  text: string
  postedAt: string
  isOffer: boolean
}

/** Each topic opens with an offer; the poster offers something else further down, others ask and chat. */
export function postsOf(topic: number, good: Good, other: Good): BoardPost[] {
  const at = (hours: number) => new Date(Date.parse(good.postedAt) + hours * 3_600_000).toISOString()
  const post = (index: number, author: string, text: string, isOffer: boolean): BoardPost => ({
    ...{ id: topic * 100 + index, topic, author, text, isOffer },
    postedAt: at(index),
  })
  return [
    post(
      1,
      good.seller,
      `For sale: ${good.description} Price: € ${good.price}. Collect in ${good.place}.`,
      true,
    ),
    post(2, 'curious_cat', 'Is it still there? How large is it?', false),
    post(3, good.seller, 'Yes. About 40 cm, I can measure again tomorrow.', false),
    post(
      4,
      good.seller,
      `Also available now: ${other.title}, € ${other.price}, same place, cash only please.`,
      true,
    ),
    post(5, 'old_hand', 'Lovely things, good luck with the sale.', false),
    post(6, other.seller, `I have one as well. ${other.title} in better state, 120 EUR with post.`, true),
  ]
}

export function openBulletinBoard(): Promise<Marketplace> {
  return openMarketplace(
    ({ url: { pathname, searchParams }, goods }) => {
      const start = Number(searchParams.get('start') ?? 0)
      const topics = goods.slice(0, TOPICS)
      if (pathname === '/robots.txt') return null
      if (pathname === '/' || pathname === '/index.php') return frame('Index', index())
      if (pathname === '/viewforum.php')
        return frame('Swap and sell', forum(topics, start, '/viewforum.php?f=4'))
      if (pathname === '/search.php') {
        const words = searchParams.get('keywords')
        if (words === null) return frame('Search', '<h2>Search</h2>')
        const hits = found(topics, words)
        return frame('Search', forum(hits, start, `/search.php?keywords=${encodeURIComponent(words)}`))
      }
      if (pathname === '/viewtopic.php') {
        const number = Number(searchParams.get('t')) - 50
        const good = topics[number]
        const other = goods[number + TOPICS] ?? goods[0]
        return good === undefined || other === undefined
          ? null
          : frame(good.title, topic(number + 50, good, other, start))
      }
      if (pathname === '/memberlist.php')
        return frame('Profile', `<h2>Viewing profile - ${searchParams.get('u')}</h2>`)
      return null
    },
    { count: 60, firstId: 50 },
  )
}

function frame(title: string, body: string): string {
  const chrome = `<div id="page-header"><a href="/index.php">Attic Finds Board</a><div id="search-box" class="search-box"><form action="/search.php" method="get" id="search"><input name="keywords" id="keywords" type="search" maxlength="128" class="inputbox search" placeholder="Search…"><button type="submit">Search</button></form></div><ul class="linklist"><li><a href="/ucp.php?mode=login">Login</a></li><li><a href="/ucp.php?mode=register">Register</a></li></ul></div>`
  return page(
    `${title} - Attic Finds Board`,
    `<div id="wrap">${chrome}<div id="page-body">${body}</div></div><div id="page-footer" class="copyright">Powered by phpBB</div>`,
    { classes: 'nojs notouch section-viewtopic', lang: 'en-gb' },
  )
}

function index(): string {
  return `<h2>Forums</h2><ul class="topiclist forums">${['General talk', 'Repairs', 'Swap and sell'].map((name, i) => `<li class="row"><a href="/viewforum.php?f=${i + 2}" class="forumtitle">${name}</a></li>`).join('')}</ul>`
}

function forum(topics: readonly Good[], start: number, address: string): string {
  const shown = slice(topics, start / ON_A_PAGE, ON_A_PAGE)
  const rows = shown.map(
    (good) =>
      `<li class="row bg1"><dl><dt><div class="list-inner"><a href="/viewtopic.php?f=4&amp;t=${numberOf(good)}" class="topictitle">${good.title}</a><br>by <a href="/memberlist.php?mode=viewprofile&amp;u=${good.seller}" class="username">${good.seller}</a></div></dt><dd class="posts">5</dd><dd class="lastpost"><a href="/viewtopic.php?f=4&amp;p=${numberOf(good)}06#p${numberOf(good)}06">last</a></dd></dl></li>`,
  )
  return `<h2 class="forum-title">Swap and sell</h2>${pagination(topics.length, start, ON_A_PAGE, address)}<ul class="topiclist topics">${rows.join('')}</ul>`
}

function topic(number: number, good: Good, other: Good, start: number): string {
  const posts = postsOf(number, good, other)
  const shown = posts.slice(start, start + POSTS_ON_A_PAGE)
  const bodies = shown.map(
    (post) =>
      `<div id="p${post.id}" class="post has-profile bg2"><div class="inner"><dl class="postprofile"><dt><a href="/memberlist.php?mode=viewprofile&amp;u=${post.author}" class="username">${post.author}</a></dt><dd class="profile-posts">Posts: 17</dd></dl><div class="postbody"><h3><a href="#p${post.id}">Re: ${good.title}</a></h3><p class="author">by <strong><a href="/memberlist.php?mode=viewprofile&amp;u=${post.author}" class="username">${post.author}</a></strong> » <time datetime="${post.postedAt}">${post.postedAt}</time></p><div class="content">${post.text}</div></div></div></div>`,
  )
  return `<h2 class="topic-title"><a href="/viewtopic.php?f=4&amp;t=${number}">${good.title}</a></h2>${pagination(posts.length, start, POSTS_ON_A_PAGE, `/viewtopic.php?f=4&t=${number}`)}${bodies.join('')}`
}

function pagination(total: number, start: number, size: number, address: string): string {
  const at = (from: number) => `${address.replaceAll('&', '&amp;')}&amp;start=${from}`
  const pages = Array.from({ length: Math.ceil(total / size) }, (_, index) =>
    index * size === start
      ? `<li class="active"><span>${index + 1}</span></li>`
      : `<li><a class="button" href="${at(index * size)}">${index + 1}</a></li>`,
  )
  const next =
    start + size < total
      ? `<li class="arrow next"><a class="button" href="${at(start + size)}" rel="next">Next</a></li>`
      : ''
  return `<div class="pagination"><ul>${pages.join('')}${next}</ul></div>`
}

/** Topics are numbered from 50 on. */
function numberOf({ id }: Good): number {
  return 50 + (id - 50) / 7
}
