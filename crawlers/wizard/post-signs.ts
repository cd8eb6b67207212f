/** Recognises threads: pages on which posts of several people follow each other. */
import type { CheerioAPI } from 'cheerio'
import type { ForumPosts } from '../../model/forum-posts.ts'
import { oneLine, type Selection } from '../reading/visible-text.ts'

/** How posts are marked; null where the page is no thread. */
export function postsOn($: CheerioAPI): ForumPosts | null {
  for (const [each, posts] of candidates($)) {
    const id = idOf(posts)
    const author = firstMatching(posts, AUTHORS)
    if (id === null || author === null) continue
    const text = firstMatching(posts, TEXTS)
    const date = firstMatching(posts, DATES)
    return {
      each,
      id: { selector: each, ...id },
      offers: ['first', 'priced', 'along'],
      fields: {
        ...(text !== null && { description: text }),
        seller: author,
        ...(posts.every((post) => post.find(author).first().is('a')) && { sellerUrl: author }),
        ...(date !== null && {
          postedAt: date === 'time' ? { selector: 'time', attribute: 'datetime' } : date,
        }),
      },
      maxPages: 10,
    }
  }
  return null
}

const LEAST_POSTS = 2
const POSTS =
  /^(post|message|comment|reply|forum-post|topic-post|js-post|b-post|postbit|postcontainer)s?([-_].*)?$/i
const AUTHORS = [
  '.username',
  '.author',
  '.poster',
  '.post-author',
  '.message-name',
  '.user',
  '[rel="author"]',
  '[itemprop="author"]',
]
const TEXTS = [
  '.content',
  '.post-content',
  '.message-content',
  '.post-body',
  '.postbody',
  '.post-text',
  '.message-body',
  '.bbWrapper',
  '.body',
  'blockquote',
  'p',
]
const DATES = ['time', '.date', '.post-date', '.posted', '.postdate', '.timestamp']

/** Elements of the same class that are called posts and stand side by side. */
function candidates($: CheerioAPI): [string, Selection[]][] {
  const byClass = new Map<string, Selection[]>()
  for (const node of $('[class]').toArray().slice(0, MOST_ELEMENTS)) {
    const element = $(node)
    for (const name of (element.attr('class') ?? '').split(/\s+/)) {
      if (!POSTS.test(name) || !/^[\w-]+$/.test(name)) continue
      const selector = `.${name}`
      byClass.set(selector, [...(byClass.get(selector) ?? []), element])
    }
  }
  return [...byClass]
    .filter(([, posts]) => posts.length >= LEAST_POSTS)
    .sort(([one], [other]) => one.length - other.length)
}

const MOST_ELEMENTS = 5_000

/** The attribute by which each post is named, and what stands before its number. */
function idOf(posts: readonly Selection[]): { attribute: string; after?: string } | null {
  for (const attribute of ['id', 'data-post-id', 'data-id', 'data-content', 'data-message-id']) {
    const values = posts.map((post) => post.attr(attribute) ?? '')
    if (new Set(values).size < posts.length || !values.every((value) => /\d/.test(value))) continue
    const before = values[0]?.match(/^\D*/)?.[0] ?? ''
    const isShared = before !== '' && values.every((value) => value.startsWith(before))
    return isShared ? { attribute, after: before } : { attribute }
  }
  return null
}

function firstMatching(posts: readonly Selection[], selectors: readonly string[]): string | null {
  const found = selectors.find((selector) =>
    posts.every((post) => oneLine(post.find(selector).first().text()) !== ''),
  )
  return found ?? null
}
