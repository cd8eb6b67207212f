/** What a page that is only read does without: it is faster so, and kinder to its host. */
import type { CDPSession } from 'playwright'

/** Kinds of requests in DevTools' words. Scripts and styles stay: they may make the text that is read. */
export const UNREAD_KINDS: readonly DietKind[] = ['Image', 'Font', 'Media']
export type DietKind = 'Image' | 'Font' | 'Media'

/** Icons of the site are never wanted; who measures or advertises need not know of our visits either. Needs Network enabled. */
export async function blockUnneeded(devtools: CDPSession): Promise<void> {
  await devtools.send('Network.setBlockedURLs', { urls: BLOCKED })
}

/** Whether a request failed as it was never sent. */
export function wasBlocked(errorText: string | undefined): boolean {
  return errorText?.includes('BLOCKED_BY_CLIENT') === true
}

const TRACKERS = [
  'google-analytics.com',
  'googletagmanager.com',
  'doubleclick.net',
  'googlesyndication.com',
  'googleadservices.com',
  'connect.facebook.net',
  'hotjar.com',
  'clarity.ms',
  'mc.yandex.ru',
  'criteo.com',
  'criteo.net',
  'taboola.com',
  'outbrain.com',
  'adnxs.com',
  'amazon-adsystem.com',
  'scorecardresearch.com',
  'quantserve.com',
  'mixpanel.com',
  'amplitude.com',
  'nr-data.net',
  'bat.bing.com',
  'analytics.tiktok.com',
  'hm.baidu.com',
  'cnzz.com',
  'matomo.cloud',
]

const BLOCKED = ['*/favicon.ico', ...TRACKERS.flatMap((host) => [`*://${host}/*`, `*://*.${host}/*`])]
