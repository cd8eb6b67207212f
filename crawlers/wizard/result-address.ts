/** Addresses of results with places for the term and the page, from addresses that were tried. */

/**
 * @param search with `{query}`.
 * @param counted the address of a page of results with `{page}` or `{offset}`; null where pages are not counted.
 */
export function resultAddress(search: string, counted: string | null): string {
  if (counted === null) return search
  const template = new URL(search.replaceAll('{query}', QUERY))
  const address = new URL(counted.replaceAll('{page}', PAGE).replaceAll('{offset}', OFFSET))
  for (const [name, value] of template.searchParams)
    if (value.includes(QUERY)) address.searchParams.set(name, value)
  const parts = template.pathname.split('/')
  const at = parts.findIndex((part) => part.includes(QUERY))
  if (at >= 0)
    address.pathname = address.pathname
      .split('/')
      .with(at, parts[at] ?? '')
      .join('/')
  return address.href.replaceAll(QUERY, '{query}').replaceAll(PAGE, '{page}').replaceAll(OFFSET, '{offset}')
}

const QUERY = '0query0'
const PAGE = '0page0'
const OFFSET = '0offset0'
