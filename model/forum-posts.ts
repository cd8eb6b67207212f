/** Threads in which several people, or one person several times, offer something: one page, several listings. */
import { z } from 'zod'
import { fieldSelector, fieldSelectors } from './field-selector.ts'

/** Which posts are offers; a post with any of the signs is one. */
export const offerSign = z.union([
  /**
   * The post that opens the thread; each post; each post with a price in it; each reply that names nothing and offers along
   * ("same here, DM").
   */
  z.enum(['first', 'all', 'priced', 'along']),
  z.strictObject({ selector: z.string().min(1) }),
  z.strictObject({ text: z.string().min(1) }),
])
export type OfferSign = z.infer<typeof offerSign>

export const forumPosts = z.strictObject({
  /** The elements that are posts. Every other selector here counts within a post. */
  each: z.string().min(1),
  /** What names a post for ever: the listing's identifier is `<thread>#<this>`. */
  id: fieldSelector,
  offers: z.array(offerSign).min(1).default(['first', 'priced', 'along']),
  /**
   * Of the post; what is not named is found as on any page. The thread's title is that of the post that opens it; a reply has
   * its own subject, which `title` may name, or the first of its own words.
   */
  fields: fieldSelectors.default({}),
  /** A link to the thread's next page. */
  next: z.string().min(1).optional(),
  /** Pages of a thread at most. */
  maxPages: z.int().min(1).max(100).default(10),
})
export type ForumPosts = z.infer<typeof forumPosts>
