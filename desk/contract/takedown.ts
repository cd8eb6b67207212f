/** Takedown lists, one for each platform. */
import { z } from 'zod'
import { item } from '../../model/item.ts'
import { slug } from '../../model/primitives.ts'
import { type Endpoint, REFUSALS } from './endpoint.ts'

export const takedownFormat = z.enum(['csv', 'jsonl'])
export type TakedownFormat = z.infer<typeof takedownFormat>

export const listPlatforms = {
  method: 'GET',
  url: '/api/takedowns',
  schema: {
    summary: 'Platforms with the number of listings on their takedown list',
    tags: ['takedown'],
    response: {
      200: z.object({
        platforms: z.array(
          z.object({ site: slug, title: z.string(), home: z.string().nullable(), count: z.int() }),
        ),
      }),
      ...REFUSALS,
    },
  },
} as const satisfies Endpoint

export const showTakedowns = {
  method: 'GET',
  url: '/api/takedowns/:site',
  schema: {
    summary: 'The takedown list of a platform; the view is recorded',
    tags: ['takedown'],
    params: z.object({ site: slug }),
    response: { 200: z.object({ items: z.array(item) }), ...REFUSALS },
  },
} as const satisfies Endpoint

/** Where the list downloads from. */
export function takedownDownloadUrl(site: string, format: TakedownFormat): string {
  return `/api/takedowns/${site}/list.${format}`
}
