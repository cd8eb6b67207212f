/** A page of a thread. */
import { type Html, html } from '../html.ts'
import { pageOf } from '../pages.ts'
import type { Stock } from '../stock.ts'
import { layout } from './layout.ts'
import { postBox } from './post-box.ts'
import { SECTIONS, type Thread } from './threads.ts'

export const POSTS_ON_A_PAGE = 5

export function threadPath({ id }: Pick<Thread, 'id'>, page = 1): string {
  return page === 1 ? `/thread/${id}` : `/thread/${id}?page=${page}`
}

/** @returns null for a page that the thread does not have. */
export function threadPage(thread: Thread, stock: Stock<Thread>, asked: number): string | null {
  const positions = thread.posts.map((_, at) => at)
  const { items, number, pages } = pageOf(positions, asked, POSTS_ON_A_PAGE)
  if (items.length === 0) return null
  const isClosed = stock.endingOf(thread) === 'notice'
  const trail = html` › <a href="/section/${thread.section}">${SECTIONS[thread.section]}</a>`
  const posts = items.map((at) => postBox(thread, at, stock)).filter((box) => box !== null)
  const main = html`<h1 dir="auto">${isClosed ? html`<span class="sold" lang="en">[SOLD]</span> ` : null}${thread.title}</h1>
${isClosed ? html`<p class="closed" lang="en">Everything in this thread has been sold. It is closed to new posts.</p>` : null}
<section class="posts">${posts}</section>
${pager(number, pages, (n) => threadPath(thread, n))}
<p class="reply" lang="en"><a href="/login">Log in to reply</a></p>`
  return layout({ title: thread.title, language: thread.language, trail, main })
}

export function pager(current: number, last: number, href: (page: number) => string): Html | null {
  if (last === 1) return null
  const numbers = Array.from({ length: last }, (_, n) => n + 1)
  const links = numbers.map((n) =>
    n === current ? html`<b aria-current="page">${n}</b>` : html`<a href="${href(n)}">${n}</a>`,
  )
  const next = current < last ? html`<a class="next" rel="next" href="${href(current + 1)}">Next ›</a>` : null
  return html`<nav class="pager" lang="en" aria-label="Pages">${links}${next}</nav>`
}
