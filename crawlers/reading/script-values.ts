/** Data that a page carries for its own scripts: JSON elements, assigned and passed literals, data attributes. */
import { parseLoosely, valueAt } from './loose-json.ts'
import type { PageDocument, PageElements } from './page-document.ts'

/** Every value found, in the order of the page; those of JSON-LD are not among them. */
export function scriptValues(page: PageDocument): unknown[] {
  return [...inScripts(page), ...inAttributes(page.elements)]
}

const MOST_SCRIPTS = 500
const MOST_LITERALS = 300
const MOST_ATTRIBUTES = 300
const SHORTEST_ATTRIBUTE = 12

function inScripts({ $, elements }: PageDocument): unknown[] {
  return elements
    .named('script')
    .slice(0, MOST_SCRIPTS)
    .flatMap((element) => {
      const type = element.attribs.type?.toLowerCase() ?? ''
      if (type.includes('ld+json') || element.attribs.src !== undefined) return []
      const text = $(element).text()
      if (type.includes('json') || type.includes('x-magento')) return [parseLoosely(text)]
      return type === '' || /script|module/.test(type) ? literalsIn(text) : []
    })
    .filter((value) => value !== undefined)
}

/** `window.a = {…}`, `var a = [{…}]`, `push({…})`, `track('view', {…})`, `a = JSON.parse("…")`. */
function literalsIn(script: string): unknown[] {
  const found: unknown[] = []
  LITERAL.lastIndex = 0
  for (let tries = 0; tries < MOST_LITERALS; tries++) {
    const match = LITERAL.exec(script)
    if (match === null) break
    const read = valueAt(script, LITERAL.lastIndex)
    if (read === null) continue
    LITERAL.lastIndex = Math.max(LITERAL.lastIndex, read.end)
    const value = typeof read.value === 'string' ? parseLoosely(read.value) : read.value
    if (typeof value === 'object' && value !== null && hasMembers(value)) found.push(value)
  }
  return found
}

/** What a literal stands behind; then the literal, or a string that holds one. */
const LITERAL =
  /(?:[\w$\]"']\s{0,4}=\s{0,8}|\(\s{0,8}|,\s{0,8})(?=[{[]\s{0,200}["'\w{[])|JSON\.parse\(\s{0,8}(?=["'`])/g

function hasMembers(value: object): boolean {
  return Array.isArray(value) ? value.length > 0 : Object.keys(value).length > 0
}

/** `data-product='{"price":…}'` and the like. */
function inAttributes({ all }: PageElements): unknown[] {
  const values: unknown[] = []
  for (const { attribs } of all) {
    for (const name of Object.keys(attribs)) {
      const text = attribs[name] ?? ''
      if (text.length < SHORTEST_ATTRIBUTE || !/^\s*[{[]/.test(text) || !/price|amount/i.test(text)) continue
      if (!/^(?:data-|:|v-|x-|ng-|\w+$)/.test(name) || name === 'style') continue
      const value = parseLoosely(text)
      if (value !== undefined) values.push(value)
      if (values.length >= MOST_ATTRIBUTES) return values
    }
  }
  return values
}
