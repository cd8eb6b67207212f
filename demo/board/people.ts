/** Members of the forum: everybody who wrote something. */
import { seededRandom } from '../seeded-random.ts'
import type { Stock } from '../stock.ts'
import { postId, type Thread } from './threads.ts'

export type Member = {
  name: string
  from: string
  joined: number
  posts: readonly { thread: Thread; id: string; text: string }[]
}

export function memberPath(name: string): string {
  return `/member/${encodeURIComponent(name)}`
}

/** By name, in the order of their newest thread. */
export function membersOf(stock: Stock<Thread>): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>()
  for (const thread of stock.entries.filter(({ disallowed }) => !disallowed)) {
    for (const [at, { by, from, text }] of thread.posts.entries()) {
      const known = members.get(by) ?? { name: by, from, joined: joined(by), posts: [] }
      members.set(by, { ...known, posts: [...known.posts, { thread, id: postId(thread, at), text }] })
    }
  }
  return members
}

/** The year. */
export function joined(name: string): number {
  return 2011 + Math.floor(seededRandom(`${name}/joined`)() * 14)
}

/** A colour of their own behind their initial. */
export function colourOf(name: string): string {
  return `hsl(${Math.floor(seededRandom(`${name}/colour`)() * 360)} 32% 46%)`
}
