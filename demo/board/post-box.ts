/** One post of a thread: who wrote it, when, what it answers, and what was attached. */
import { type Html, html } from '../html.ts'
import { picturePath } from '../picture-routes.ts'
import { HOUR_MS, type Stock } from '../stock.ts'
import { colourOf, joined, memberPath } from './people.ts'
import { type Post, postId, type Thread } from './threads.ts'

export const PICTURES = '/attachments'

export function postBox(thread: Thread, at: number, stock: Stock<Thread>): Html | null {
  const post = thread.posts[at]
  if (post === undefined) return null
  const { by, from, text, attached } = post
  const id = postId(thread, at)
  const written = writtenAt(thread, at, stock)
  const pictures = Array.from({ length: attached?.pictures ?? 0 }, (_, n) =>
    picturePath(PICTURES, { id }, n + 1),
  )
  return html`<article class="post" id="${id}">
<div class="poster" lang="en"><span class="face" style="background:${colourOf(by)}" aria-hidden="true">${[...by][0] ?? ''}</span><a class="member" href="${memberPath(by)}">${by}</a><span class="rank">Member since ${joined(by)}</span><span class="home">From: <span class="place">${from}</span></span></div>
<div class="said"><p class="when" lang="en"><time datetime="${written.toISOString()}">${englishTime(written)}</time><a class="number" href="#${id}">#${at + 1}</a></p>
<div class="content" dir="auto">${quoted(thread, post)}${text}</div>
${pictures.length === 0 ? null : html`<div class="attached">${pictures.map((path) => html`<img src="${path}" alt="" width="400" height="300" loading="lazy">`)}</div>`}</div>
</article>
`
}

export function writtenAt(thread: Thread, at: number, stock: Stock<Thread>): Date {
  const later = thread.posts.slice(0, at + 1).reduce((sum, { hoursLater }) => sum + hoursLater, 0)
  return new Date(Number(stock.postedAt(thread)) + Math.round(later * HOUR_MS))
}

export function englishTime(at: Date): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return format.format(at)
}

function quoted({ posts }: Thread, { quotes }: Post): Html | null {
  const answered = quotes === undefined ? undefined : posts[quotes - 1]
  if (answered === undefined) return null
  return html`<blockquote><cite>${answered.by} wrote:</cite>${answered.text}</blockquote>`
}
