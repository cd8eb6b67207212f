/** Pages of the forum that lead to threads: the index, its sections, and what a member wrote. */
import { type Html, html } from '../html.ts'
import { pageOf } from '../pages.ts'
import { HOUR_MS, type Stock } from '../stock.ts'
import { layout } from './layout.ts'
import { colourOf, type Member, memberPath } from './people.ts'
import { englishTime, writtenAt } from './post-box.ts'
import { pager, threadPath } from './thread-page.ts'
import { SECTIONS, type Section, type Thread } from './threads.ts'

const THREADS_ON_A_PAGE = 12

const ABOUT: Readonly<Record<Section, string>> = {
  curios: 'Found in the attic, in a drawer, or at the back of a cupboard.',
  keepers: 'Feathers, fur, shells and scales, and where they live.',
  household: 'Whatever has a plug, a leg or a handle.',
  remedies: "Grandmother's recipes and what goes into them.",
  hobby: 'Bicycles, strings, balls and books.',
  wanted: 'You are looking for something? Say so here.',
}

export function indexPage(stock: Stock<Thread>): string {
  const rows = Object.entries(SECTIONS).map(([key, name]) => {
    const threads = threadsIn(stock, key)
    const posts = threads.reduce((sum, thread) => sum + thread.posts.length, 0)
    const [latest] = threads
    return html`<li><span class="mark" aria-hidden="true">${name.slice(0, 1)}</span><div class="what"><a class="title" href="/section/${key}">${name}</a><p>${key in ABOUT ? ABOUT[key as Section] : ''}</p></div><span class="count">${threads.length}<small>threads</small></span><span class="count">${posts}<small>posts</small></span><span class="last">${latest === undefined ? '' : html`<a href="${threadPath(latest)}" dir="auto">${latest.title}</a>`}</span></li>
`
  })
  return layout({ title: 'Board index', main: html`<ul class="rows sections" lang="en">${rows}</ul>` })
}

export function sectionPage(section: Section, asked: number, stock: Stock<Thread>): string {
  const { items, number, pages } = pageOf(threadsIn(stock, section), asked, THREADS_ON_A_PAGE)
  const pinned =
    number === 1
      ? html`<li class="pinned"><span class="mark" aria-hidden="true">!</span><div class="what"><a class="title" href="/rules">Read this before you post</a><p>by the moderators</p></div></li>`
      : null
  const main = html`<h1 lang="en">${SECTIONS[section]}</h1>
<ul class="rows" id="threads">${pinned}${items.map((thread) => row(thread, stock))}</ul>
${pager(number, pages, (n) => `/section/${section}?page=${n}`)}`
  return layout({ title: SECTIONS[section], main })
}

export function memberPage({ name, from, joined, posts }: Member): string {
  const rows = posts.map(
    ({ thread, id, text }) =>
      html`<li><div class="what"><a class="title" href="${threadPath(thread)}#${id}" dir="auto">${thread.title}</a><p dir="auto">${text.slice(0, 140)}</p></div></li>`,
  )
  const main = html`<section class="profile" lang="en"><span class="face" style="background:${colourOf(name)}" aria-hidden="true">${[...name][0] ?? ''}</span><div><h1>${name}</h1><p>From ${from}. Member since ${joined}. Wrote ${posts.length === 1 ? 'one post' : `${posts.length} posts`}.</p></div></section>
<ul class="rows">${rows}</ul>`
  return layout({ title: name, main })
}

export function plainPage(title: string, words: string): string {
  const main = html`<section class="plain" lang="en"><h1>${title}</h1><p>${words}</p></section>`
  return layout({ title, main })
}

function row(thread: Thread, stock: Stock<Thread>): Html {
  const [opening] = thread.posts
  const last = thread.posts.length - 1
  const isNew = Number(writtenAt(thread, last, stock)) > newestOf(stock) - 48 * HOUR_MS
  const mark = stock.endingOf(thread) === 'notice' ? '✓' : isNew ? '●' : '○'
  return html`<li class="thread" lang="${thread.language}"><span class="mark" aria-hidden="true">${mark}</span><div class="what"><a class="title" href="${threadPath(thread)}" dir="auto">${thread.title}</a><p lang="en">by <bdi>${opening?.by ?? ''}</bdi>, ${englishTime(stock.postedAt(thread))}</p></div><span class="count" lang="en">${last}<small>replies</small></span><span class="last" lang="en"><a href="${memberPath(thread.posts[last]?.by ?? '')}">${thread.posts[last]?.by ?? ''}</a><small>${englishTime(writtenAt(thread, last, stock))}</small></span></li>
`
}

function newestOf({ entries, postedAt }: Stock<Thread>): number {
  const [first] = entries
  return first === undefined ? 0 : Number(postedAt(first))
}

function threadsIn({ entries }: Stock<Thread>, section: string): Thread[] {
  return entries.filter((thread) => thread.section === section)
}
