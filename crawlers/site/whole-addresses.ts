/** Addresses in site files may leave out the site: `/search?q={query}` stands for one on the host of `home`. */

/** The value of a site file with such addresses made whole; of any other shape it is returned as it is. */
export function withWholeAddresses(value: unknown): unknown {
  if (!isGroup(value) || typeof value.home !== 'string') return value
  const origin = URL.parse(value.home)?.origin
  if (origin === undefined) return value
  const { search, lists, listing } = value
  return {
    ...value,
    ...('search' in value && { search: whole(search, origin) }),
    ...(Array.isArray(lists) && { lists: lists.map((list) => whole(list, origin)) }),
    ...(isGroup(listing) &&
      'data' in listing && { listing: { ...listing, data: whole(listing.data, origin) } }),
  }
}

function whole(part: unknown, origin: string): unknown {
  if (!isGroup(part) || typeof part.url !== 'string' || !/^\/(?!\/)/.test(part.url)) return part
  return { ...part, url: origin + part.url }
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
