/** Which posts of a thread are offers. */
import type { CheerioAPI } from 'cheerio'
import type { ForumPosts, OfferSign } from '../../model/forum-posts.ts'
import { readAnswering } from '../../text/answering.ts'
import { findPrices } from '../../text/price-mentions.ts'
import { shownText } from '../reading/shown-text.ts'
import { oneLine } from '../reading/visible-text.ts'

/** @param post alone on its page, without what it quotes. */
export function isOffer(
  post: CheerioAPI,
  posts: Pick<ForumPosts, 'offers' | 'fields'>,
  { isFirst, currency }: { isFirst: boolean; currency: string },
): boolean {
  const text = oneLine(post('main').text())
  const has = (sign: OfferSign): boolean => {
    if (sign === 'all') return true
    if (sign === 'first') return isFirst
    if (sign === 'priced') return findPrices(text, { currency }).some(({ isSigned }) => isSigned)
    if (sign === 'along') return !isFirst && readAnswering(wordsOf(post, posts)).offersAlong
    if ('selector' in sign) return post('main').find(sign.selector).length > 0
    return text.toLowerCase().includes(sign.text.toLowerCase())
  }
  return posts.offers.some(has)
}

/** Selector of the post's own text, where the site file names one. */
export function ownText({ fields: { description } }: Pick<ForumPosts, 'fields'>): string | undefined {
  return typeof description === 'string' ? description : description?.selector
}

/** Without a selector, the last block that forums mark as what was written, else all of the post. */
function wordsOf(post: CheerioAPI, posts: Pick<ForumPosts, 'fields'>): string {
  const own = post('main').find(ownText(posts) ?? WRITTEN)
  return oneLine(shownText(post, own.length > 0 ? own.last() : post('main')))
}

const WRITTEN =
  '[itemprop="text"], [itemprop="articleBody"], .content, .post-content, .postcontent, .post_body, .postbody, .message-body, .post-message, .cooked, .description'
