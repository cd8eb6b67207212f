/** A market on loopback, the site file that names it, and the settings with which commands may go there. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { vi } from 'vitest'
import { stringify } from 'yaml'
import { type HostileSite, openHostileSite } from '../hostile/hostile-site.ts'
import { siteAt } from '../hostile/hostile-visitor.ts'
import { temporaryFolder } from './temporary-folder.ts'

export interface MarketWithSiteFile extends AsyncDisposable {
  market: HostileSite
  /** The operator's site files; data is kept in `data` below it. */
  folder: string
  /** Of the site file. */
  file: string
}

/**
 * Two listings are found by every search; what their pages say is the test's. Who calls it undoes the settings with
 * `vi.unstubAllEnvs`.
 *
 * @param more overrides keys of the site file.
 */
export async function openMarketWithSiteFile(
  more: Record<string, unknown> = {},
): Promise<MarketWithSiteFile> {
  const market = await openHostileSite()
  const folder = temporaryFolder()
  vi.stubEnv('WTM_DATA', join(folder.path, 'data'))
  vi.stubEnv('WTM_SITES', folder.path)
  vi.stubEnv('WTM_EGRESS_ALLOW', market.authority)
  const file = join(folder.path, 'market.yml')
  await writeFile(file, stringify(siteAt(market.origin, more)))
  market.page('/search', '<h1>Results</h1><a href="/ad/1">One</a><a href="/ad/2">Two</a>')
  return {
    market,
    folder: folder.path,
    file,
    async [Symbol.asyncDispose]() {
      await market.close()
      folder[Symbol.dispose]()
    },
  }
}
