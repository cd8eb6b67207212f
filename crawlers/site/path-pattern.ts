/** Paths with `*` for anything, as site files write them. */

/** `/sitemap-products*.xml` fits `/sitemap-products-3.xml`. */
export function fitsPath(pattern: string, path: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  let at = first.length
  if (!path.startsWith(first)) return false
  const last = rest.pop()
  for (const part of rest) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return last === undefined ? path.length === at : path.length - last.length >= at && path.endsWith(last)
}
