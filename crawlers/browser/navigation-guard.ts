/**
 * Watches where the main frame of a page goes. Playwright's routes do not see the targets of redirects;
 * the DevTools Fetch domain pauses each hop, so robots.txt and the host's budget hold for them as well.
 */
import type { CDPSession } from 'playwright'
import type { RedirectHop } from '../visited-page.ts'
import { blockUnneeded, type DietKind } from './page-diet.ts'

export interface NavigationGuard {
  redirects: RedirectHop[]
  /** Where the page wanted to go and was not let; null where nothing was refused. */
  stopped(): string | null
  /** Resolves when something was refused. A document that wanted to leave while it loaded may never end loading. */
  refused: Promise<void>
}

/**
 * @param mayGo asked for each document of the main frame, the first one included.
 * @param unwanted kinds of requests that are not sent at all.
 */
export async function guardNavigation(
  devtools: CDPSession,
  mayGo: (url: string) => boolean,
  unwanted: readonly DietKind[] = [],
): Promise<NavigationGuard> {
  const { frameTree } = await devtools.send('Page.getFrameTree')
  const mainFrame = frameTree.frame.id
  const redirects: RedirectHop[] = []
  const refusal = Promise.withResolvers<void>()
  let stopped: string | null = null

  devtools.on('Network.requestWillBeSent', ({ frameId, type, request, redirectResponse }) => {
    if (frameId !== mainFrame || type !== 'Document' || redirectResponse === undefined) return
    redirects.push({ url: redirectResponse.url, status: redirectResponse.status, location: request.url })
  })
  devtools.on('Fetch.requestPaused', ({ requestId, frameId, request, resourceType }) => {
    if (resourceType !== 'Document') {
      devtools.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }).catch(() => {})
      return
    }
    const go = frameId !== mainFrame || mayGo(request.url)
    if (!go) {
      stopped ??= request.url
      refusal.resolve()
    }
    const answer = go
      ? devtools.send('Fetch.continueRequest', { requestId })
      : devtools.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    // The page may be closed before the answer arrives.
    answer.catch(() => {})
  })
  await devtools.send('Network.enable')
  await blockUnneeded(devtools)
  await devtools.send('Fetch.enable', {
    patterns: (['Document', ...unwanted] as const).map((resourceType) => ({
      resourceType,
      requestStage: 'Request' as const,
    })),
  })
  return { redirects, stopped: () => stopped, refused: refusal.promise }
}
