/**
 * Finds what addresses of the same kind have in common, as site files write it: `/ad/*-{id}.html`.
 *
 * Parts of the path that differ from address to address are variable. The identifier is the number in the last
 * variable part that has one in every address; without numbers it is that part itself:
 *
 *     /for-sale/old-chair/7712.html   /for-sale/oak-table/7719.html    →  /for-sale/*​/{id}.html
 *     /item/old-chair-p7712           /item/oak-table-p7719            →  /item/*-p{id}
 *     /product/old-chair/             /product/oak-table/              →  /product/{id}/
 *     /topic?f=4&t=17                 /topic?f=4&t=23                  →  /topic?t={id}
 */

/** @param urls of the same number of parts, whose fixed parts are equal; at least two. */
export function patternOf(urls: readonly URL[]): string | null {
  const parameter = idParameter(urls)
  const paths = urls.map(({ pathname }) => partsOf(pathname))
  const first = paths[0]
  if (first === undefined) return null
  const columns = first.map((_, index) => paths.map((parts) => parts[index] ?? ''))
  const variable = columns.map((values) => new Set(values).size > 1)
  if (parameter !== null) {
    const path = columns.map((values, index) => (variable[index] === true ? '*' : (values[0] ?? '')))
    return `/${path.join('/')}?${parameter}={id}`
  }
  const at = idColumn(columns, variable)
  if (at < 0) return null
  const parts = columns.map((values, index) => {
    if (index === at) return numberPattern(values) ?? '{id}'
    return variable[index] === true ? '*' : (values[0] ?? '')
  })
  return `/${parts.join('/')}`
}

export function partsOf(pathname: string): string[] {
  return pathname.slice(1).split('/')
}

/** The last variable part with a number in every address; else the last variable part that is not empty. */
function idColumn(columns: readonly string[][], variable: readonly boolean[]): number {
  const numbered = columns.findLastIndex(
    (values, index) => variable[index] === true && numberPattern(values) !== null,
  )
  return numbered >= 0 ? numbered : variable.lastIndexOf(true)
}

/** A parameter that differs in every address while the path is the same: `?t={id}`. */
function idParameter(urls: readonly URL[]): string | null {
  const [first] = urls
  if (first === undefined || urls.some(({ pathname }) => pathname !== first.pathname)) return null
  const names = [...new Set(first.searchParams.keys())]
  const differing = names.filter((name) => {
    const values = urls.map(({ searchParams }) => searchParams.get(name) ?? '')
    return values.every((value) => value !== '') && new Set(values).size === new Set(urls.map(String)).size
  })
  return (
    differing.find((name) => urls.every((url) => /\d/.test(url.searchParams.get(name) ?? ''))) ??
    differing[0] ??
    null
  )
}

const LEAST_DIGITS = 3

/** Where the number stands in parts such as `old-chair-p7712.html`; null where not all have one that tells them apart. */
function numberPattern(values: readonly string[]): string | null {
  for (const place of PLACES) {
    const found = values.map((value) => place.exec(value)?.groups)
    const ids = found.map((groups) => groups?.id ?? '')
    const long = ids.filter((id) => id.length >= LEAST_DIGITS).length
    const isWhole = found.every((groups) => groups?.before === '' && groups.after === '')
    const isNumber = isWhole || long >= ids.length * MOST
    if (ids.includes('') || !isNumber || new Set(ids).size < new Set(values).size) continue
    const before = found.map((groups) => groups?.before ?? '')
    const after = found.map((groups) => groups?.after ?? '')
    return `${leading(before)}{id}${trailing(after)}`
  }
  return null
}

const MOST = 0.8
/** A whole part, then a number in front, then the last number. */
const PLACES = [
  /^(?<before>)(?<id>\d+)(?<after>)$/,
  /^(?<before>.*?[^\d])(?<id>\d+)(?<after>\.\w{2,5})$/,
  /^(?<before>[a-z]{0,3})(?<id>\d+)(?<after>[-_.].*)$/i,
  /^(?<before>.*[^\d])(?<id>\d+)(?<after>)$/,
]

/** What stands in front of the number in all of them, with `*` for what differs. */
function leading(texts: readonly string[]): string {
  const common = commonEnd(texts).replace(/^.*\d/, '')
  if (texts.every((text) => text === common)) return common
  // A word's end that happens to be shared is no pattern; a separator and what follows it are.
  const from = common.search(/[-_.~]/)
  return `*${from < 0 ? '' : common.slice(from)}`
}

function trailing(texts: readonly string[]): string {
  const common = commonStart(texts).replace(/\d.*$/, '')
  if (texts.every((text) => text === common)) return common
  const separator = /^[-_.~]/.exec(common)?.[0] ?? ''
  return `${separator}*`
}

function commonStart([first = '', ...rest]: readonly string[]): string {
  let length = first.length
  for (const text of rest) {
    let same = 0
    while (same < length && text[same] === first[same]) same += 1
    length = same
  }
  return first.slice(0, length)
}

function commonEnd(texts: readonly string[]): string {
  const reversed = texts.map((text) => [...text].reverse().join(''))
  return [...commonStart(reversed)].reverse().join('')
}
