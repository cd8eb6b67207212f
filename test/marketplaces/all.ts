/** All test marketplaces by name. */
import { openAppMarket } from './app-market.ts'
import { openBulletinBoard } from './bulletin-board.ts'
import { openFeedOnly } from './feed-only.ts'
import { openNoticeBoard } from './notice-board.ts'
import { openSitemapOnly } from './sitemap-only.ts'
import { openWooShop } from './woo-shop.ts'

export const MARKETPLACES = {
  'woo-shop': openWooShop,
  'notice-board': openNoticeBoard,
  'bulletin-board': openBulletinBoard,
  'app-market': openAppMarket,
  'feed-only': openFeedOnly,
  'sitemap-only': openSitemapOnly,
} as const
export type MarketplaceName = keyof typeof MARKETPLACES
