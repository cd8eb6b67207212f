/** For each filter, how many listings each of its values would leave, all other filters staying as they are. */
import { itemStatus } from '../../model/item.ts'
import type { ItemFilter } from '../../store/item-filter.ts'
import { countItems, type ItemFacets, itemFacets } from '../../store/item-queries.ts'
import type { Store } from '../../store/open-store.ts'
import type { Facet, QueueFacets, QueueFilter } from '../contract/queue.ts'

/** Kinds that are ever flagged. */
const KINDS = ['offer', 'demand', 'exempt'] as const

const FILTER_OF_FACET = {
  sites: 'site',
  tiers: 'tier',
  taxa: 'taxon',
  cites: 'cites',
  languages: 'language',
} as const satisfies Record<keyof ItemFacets, keyof QueueFilter>

export function toItemFilter({ status, ...filter }: QueueFilter): ItemFilter {
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
  return status === 'any' ? given : { ...given, status }
}

export async function queueFacets(store: Store, filter: QueueFilter): Promise<QueueFacets> {
  const all = itemFacets(store, toItemFilter(filter))
  const facet = async (name: keyof ItemFacets): Promise<Facet> => {
    const own = FILTER_OF_FACET[name]
    if (filter[own] === undefined) return (await all)[name]
    return (await itemFacets(store, toItemFilter({ ...filter, [own]: undefined })))[name]
  }
  const count = (part: Partial<QueueFilter>) => countItems(store, toItemFilter({ ...filter, ...part }))
  const [total, sites, tiers, taxa, cites, languages, statuses, kinds] = await Promise.all([
    count({}),
    facet('sites'),
    facet('tiers'),
    facet('taxa'),
    facet('cites'),
    facet('languages'),
    counted([...itemStatus.options, 'any'] as const, (status) => count({ status })),
    counted(KINDS, (kind) => count({ kind })),
  ])
  return {
    total,
    statuses,
    sites,
    tiers,
    taxa,
    cites,
    languages,
    kinds: kinds.filter(({ count }) => count > 0),
  }
}

async function counted<Value extends string>(
  values: readonly Value[],
  count: (value: Value) => Promise<number>,
): Promise<Facet> {
  return Promise.all(values.map(async (value) => ({ value, count: await count(value) })))
}
