/** Plain classified advertisements without any data for machines, paged by offset, as in the early days of the web. */
import type { Good } from './goods.ts'
import { found, type Marketplace, openMarketplace, page, slice } from './marketplace.ts'

const SIZE = 12

export function openNoticeBoard(): Promise<Marketplace> {
  return openMarketplace(
    ({ url: { pathname, searchParams }, goods }) => {
      if (pathname === '/robots.txt') return null
      if (pathname === '/') return page('fernhill > for sale', home())
      if (pathname === '/search/sss') {
        const start = Number(searchParams.get('s') ?? 0)
        const query = searchParams.get('query') ?? ''
        return results(found(goods, query), start, query)
      }
      const id = /^\/fhl\/for\/d\/[^/]+\/(\d+)\.html$/.exec(pathname)?.[1]
      const good = goods.find((one) => String(one.id) === id)
      return good === undefined ? null : page(good.title, notice(good))
    },
    { count: 50, firstId: 7_712_300 },
  )
}

function home(): string {
  const cats = [
    'antiques',
    'appliances',
    'arts',
    'bikes',
    'books',
    'collectibles',
    'electronics',
    'furniture',
    'general',
    'tools',
  ]
  return `<h1>fernhill</h1><form action="/search/sss" method="get"><input type="text" name="query" id="query" placeholder="search for sale"><input type="submit" value="go"></form>
<ul class="cats">${cats.map((cat) => `<li><a href="/search/${cat.slice(0, 3)}">${cat}</a></li>`).join('')}</ul><footer><a href="/about/help">help</a> <a href="/about/safety">safety</a> <a href="/about/privacy">privacy</a></footer>`
}

function results(goods: readonly Good[], start: number, query: string): string {
  const shown = slice(goods, start / SIZE, SIZE)
  const at = (s: number) => `/search/sss?query=${encodeURIComponent(query)}&s=${s}`
  const next =
    start + SIZE < goods.length
      ? `<a href="${at(start + SIZE)}" class="button next" title="next page">next &gt;</a>`
      : ''
  const rows = shown.map(
    (good) =>
      `<li class="result-row" data-pid="${good.id}"><a href="${pathOf(good)}" class="result-image gallery"></a><div class="result-info"><time class="result-date" datetime="${good.postedAt}">${good.postedAt.slice(5, 10)}</time><a href="${pathOf(good)}" class="result-title">${good.title}</a><span class="result-meta"><span class="result-price">$${good.price}</span><span class="result-hood"> (${good.place})</span></span></div></li>`,
  )
  const cats = `<aside class="searchlinks"><a href="/search/ata">antiques</a><a href="/search/clt">collectibles</a></aside>`
  return page(
    'for sale',
    `${cats}<form action="/search/sss" method="get"><input type="text" name="query" value="${query}"><input type="submit" value="search"></form><span class="totalcount">${goods.length}</span><ul class="rows">${rows.join('')}</ul><div class="paginator">${next}</div>`,
  )
}

function notice(good: Good): string {
  return `<header><a href="/">fernhill</a> &gt; <a href="/search/sss">for sale</a> &gt; <a href="/search/clt">collectibles</a></header>
<section class="body"><h2 class="postingtitle"><span class="postingtitletext"><span id="titletextonly">${good.title}</span> - <span class="price">$${good.price}</span><small> (${good.place})</small></span></h2>
<figure class="iw"><img src="${good.image}" title="1" width="600"></figure><section id="postingbody">${good.description}</section>
<div class="postinginfos"><p class="postinginfo">post id: ${good.id}</p><p class="postinginfo reveal">posted: <time class="date timeago" datetime="${good.postedAt}">${good.postedAt.slice(0, 16)}</time></p></div></section>`
}

function pathOf({ id, slug }: Good): string {
  return `/fhl/for/d/${slug}/${id}.html`
}
