/**
 * Plain HTTP where it is enough, the browser where a page needs it.
 *
 * What the site file says is the first guess. A page that the browser is said to be needed for is fetched both ways a few
 * times; once plain HTTP has given the same in a row, it is used alone, and that is looked at again after some days. When
 * plain HTTP brings a page with nothing in it, as a site does that begins to draw its pages by script, the browser looks
 * at once; what it finds decides.
 */
import type { FetchWay } from '../../model/fetch-way.ts'
import { isEmptyShell } from '../reading/block-page.ts'
import { VisitFailedError } from '../visit-failed.ts'
import type { VisitedPage } from '../visited-page.ts'
import { lacking, type Worth } from './page-worth.ts'
import type { WayMemory } from './way-memory.ts'

export interface PageKind {
  site: string
  kind: string
  /** What the site file says. */
  stated: 'http' | 'browser'
}

export interface Looks {
  /** @throws VisitFailedError */
  by(way: 'http' | 'browser'): Promise<VisitedPage>
  worth(page: VisitedPage): Worth
}

/** @throws VisitFailedError when the way that counts has failed. */
export async function visitTheBetterWay(
  page: PageKind,
  looks: Looks,
  memory: WayMemory,
  now: Date,
): Promise<VisitedPage> {
  const known = await memory.recall(page.site, page.kind)
  const age = known === null ? Number.POSITIVE_INFINITY : now.getTime() - Date.parse(known.decidedAt)
  const isProven = known !== null && (known.agreed === 0 || known.agreed >= AGREEMENTS)
  const isDue = page.stated === 'browser' && (!isProven || age > LOOK_AGAIN_MS)
  if (isDue) return compare(page, known, looks, memory, now)
  const way = known?.way ?? page.stated
  if (way === 'browser' && age > LOOK_AGAIN_MS) return compare(page, known, looks, memory, now)
  const visited = await looks.by(way)
  const isEmpty = way === 'http' && showsNothing(visited, looks)
  // A search without results is empty, too: not every one is worth a browser.
  if (!isEmpty || (known !== null && age < EMPTY_AGAIN_MS)) return visited
  return compare(
    page,
    known,
    { ...looks, by: async (by) => (by === 'http' ? visited : looks.by(by)) },
    memory,
    now,
  )
}

/** An empty shell, or a page with nothing in it. A block is neither: no browser is tried to get around it. */
function showsNothing(visited: VisitedPage, { worth }: Looks): boolean {
  return isEmptyShell(visited) || (visited.outcome === 'page' && worth(visited).size === 0)
}

/** As many pages must be the same by both ways before one of them is trusted. */
const AGREEMENTS = 2
const LOOK_AGAIN_MS = 7 * 24 * 3_600_000
const EMPTY_AGAIN_MS = 3_600_000

/** The browser's page is the fuller one, so it is what the caller gets; by plain HTTP where the browser shows nothing. */
async function compare(
  page: PageKind,
  known: FetchWay | null,
  { by, worth }: Looks,
  memory: WayMemory,
  now: Date,
): Promise<VisitedPage> {
  const browser = await by('browser')
  if (browser.outcome !== 'page') return browser
  const full = worth(browser)
  const http = await by('http').catch((error: unknown) => {
    if (error instanceof VisitFailedError) return error
    throw error
  })
  if (full.size === 0 && known !== null) return browser
  const lack =
    http instanceof VisitFailedError
      ? `plain HTTP failed: ${http.message}`
      : http.outcome === 'page'
        ? lacking(worth(http), full)
        : isEmptyShell(http)
          ? 'plain HTTP gives an empty shell'
          : `plain HTTP got ${http.outcome}`
  const agreed = lack === null ? (known?.agreed ?? 0) + 1 : 0
  const isEmpty = full.size === 0
  await memory.remember({
    schemaVersion: 1,
    ...{ site: page.site, kind: page.kind },
    // What neither way shows says nothing: the site file keeps its word.
    way: isEmpty ? page.stated : lack === null && agreed >= needed(page) ? 'http' : 'browser',
    agreed: isEmpty ? 0 : agreed,
    decidedAt: now.toISOString(),
    reason: (isEmpty
      ? 'neither way shows anything'
      : (lack ?? `${agreed} pages were the same both ways`)
    ).slice(0, 500),
  })
  return browser
}

/** A site file that says `http` needs no proof, only no proof of the opposite. */
function needed({ stated }: PageKind): number {
  return stated === 'http' ? 1 : AGREEMENTS
}
