/** A board of which tests read one thread. */
import type { ForumPosts } from '../../model/forum-posts.ts'
import type { Site } from '../../model/site.ts'
import { siteAt } from '../hostile/hostile-visitor.ts'

export const HOME = 'https://board.example'
export const THREAD = { url: `${HOME}/topic/7`, listingId: '7' }

/** Its site file; `posts` overrides how posts are read. */
export function board(posts: Partial<ForumPosts> = {}): Site {
  return siteAt(HOME, {
    listing: {
      link: '/topic/{id}',
      posts: { each: '.post', id: { selector: '.post', attribute: 'data-id' }, ...posts },
    },
  })
}
