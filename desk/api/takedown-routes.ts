/** Takedown lists: to read, and to download as CSV or JSON Lines. */
import { z } from 'zod'
import { slug } from '../../model/primitives.ts'
import { recordAccess } from '../../store/access-log.ts'
import { itemFacets, takedownItems } from '../../store/item-queries.ts'
import type { Store } from '../../store/open-store.ts'
import { publishedSites } from '../../store/sites.ts'
import { listPlatforms, showTakedowns, type TakedownFormat } from '../contract/takedown.ts'
import { exportTakedownList } from '../export-takedown-list.ts'
import type { DeskApp, DeskContext } from './desk-context.ts'
import { analystOf } from './guard-session.ts'

const MEDIA_TYPES: Readonly<Record<TakedownFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  jsonl: 'application/jsonl; charset=utf-8',
}

export function addTakedownRoutes(app: DeskApp, { store, now }: DeskContext): void {
  app.route({ ...listPlatforms, handler: async () => ({ platforms: await platforms(store) }) })

  app.route({
    ...showTakedowns,
    handler: async (request) => {
      const { site } = request.params
      const user = analystOf(request).name
      await recordAccess(store, {
        user,
        action: 'view-takedown-list',
        subject: site,
        at: now().toISOString(),
      })
      return { items: await Array.fromAsync(takedownItems(store, site)) }
    },
  })

  for (const format of ['csv', 'jsonl'] as const) {
    app.get(
      `/api/takedowns/:site/list.${format}`,
      {
        schema: {
          summary: `The takedown list of a platform as ${format.toUpperCase()}; recorded`,
          tags: ['takedown'],
          params: z.object({ site: slug }),
        },
      },
      async (request, reply) => {
        const { site } = request.params
        const at = now().toISOString()
        const list = await exportTakedownList(store, { site, format, user: analystOf(request).name, at })
        return reply
          .header('content-type', MEDIA_TYPES[format])
          .header(
            'content-disposition',
            `attachment; filename="takedown-${site}-${at.slice(0, 10)}.${format}"`,
          )
          .send(list)
      },
    )
  }
}

/** Every watched site, and every other that still has listings on its list. */
async function platforms(store: Store) {
  const [published, facets] = await Promise.all([
    publishedSites(store),
    itemFacets(store, { status: 'takedown' }),
  ])
  const counts = new Map(facets.sites.map(({ value, count }) => [value, count]))
  const watched = published.map(({ site }) => ({ site: site.name, title: site.title, home: site.home }))
  const known = new Set(watched.map(({ site }) => site))
  const others = [...counts.keys()].filter((site) => !known.has(site))
  return [...watched, ...others.map((site) => ({ site, title: site, home: null }))].map((platform) => ({
    ...platform,
    count: counts.get(platform.site) ?? 0,
  }))
}
