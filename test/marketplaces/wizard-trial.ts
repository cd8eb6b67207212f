/** Lets the wizard draft a site file of a test marketplace, crawls with it as it is, and compares with the truth. */
import { crawlSite } from '../../crawlers/crawl-site.ts'
import { readFamilies } from '../../crawlers/site/read-families.ts'
import type { Visitor } from '../../crawlers/visitor.ts'
import { draftSite, type SiteDraft } from '../../crawlers/wizard/draft-site.ts'
import type { Listing } from '../../model/listing.ts'
import { MARKETPLACES, type MarketplaceName } from './all.ts'
import { type BoardPost, postsOf } from './bulletin-board.ts'
import type { Marketplace } from './marketplace.ts'
import { type FieldScore, readAs, scoreFields, type Truth, truthOf } from './truth.ts'

export interface Trial {
  market: MarketplaceName
  draft: SiteDraft
  /** Listings that the marketplace has, that the crawl found, and that it found beyond those. */
  has: number
  found: number
  invented: number
  fields: FieldScore[]
  problems: string[]
}

export async function tryWizard(
  market: MarketplaceName,
  open: (host: string) => Promise<Visiting>,
): Promise<Trial> {
  await using marketplace = await MARKETPLACES[market]()
  await using visiting = await open(marketplace.host)
  const { visitor } = visiting
  const draft = await draftSite(`${marketplace.origin}/`, {
    visitor,
    families: await readFamilies('nowhere'),
    hasBrowser: true,
    delaySeconds: 0,
  })
  const listings: Listing[] = []
  const problems: string[] = []
  // An empty term finds everything on all of them.
  const options = { visitor, terms: [{ term: '', language: null }], max: 1_000 }
  for await (const crawled of crawlSite(draft.site, options)) {
    if ('listing' in crawled) listings.push(crawled.listing)
    else problems.push(`${crawled.problem.url}: ${crawled.problem.reason}`)
  }
  const truths = truthsOf(market, marketplace)
  const pairs = truths.map(({ isIt, truth }) => {
    const listing = listings.find(isIt)
    return { truth, read: listing === undefined ? null : readAs(listing) }
  })
  return {
    ...{ market, draft, problems },
    has: truths.length,
    found: pairs.filter(({ read }) => read !== null).length,
    invented: listings.filter((listing) => !truths.some(({ isIt }) => isIt(listing))).length,
    fields: scoreFields(pairs),
  }
}

export interface Visiting extends AsyncDisposable {
  visitor: Visitor
}

interface Expected {
  isIt: (listing: Listing) => boolean
  truth: Truth
}

function truthsOf(market: MarketplaceName, marketplace: Marketplace): Expected[] {
  const { goods } = marketplace
  if (market !== 'bulletin-board') {
    return goods.map((good) => {
      const ids = [String(good.id), good.slug]
      return { isIt: ({ listingId }) => ids.includes(listingId), truth: truthOf(market, good, marketplace) }
    })
  }
  const posts: BoardPost[] = goods
    .slice(0, 22)
    .flatMap((good, number) => postsOf(number + 50, good, goods[number + 22] ?? good))
  return posts
    .filter(({ isOffer }) => isOffer)
    .map((post) => ({
      isIt: ({ listingId }) => listingId === `${post.topic}#${post.id}`,
      truth: { description: post.text, seller: post.author, postedAt: post.postedAt },
    }))
}
