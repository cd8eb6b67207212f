/** What a JSON answer holds: its lists of things, its things, and where a text stands in it. */
import { isThing, type Thing } from '../reading/thing.ts'

/** Lists of at least three things, the longest first. */
export function listsIn(answer: unknown): { path: string; items: Thing[] }[] {
  const found: { path: string; items: Thing[] }[] = []
  walk(answer, (value, path) => {
    if (!Array.isArray(value)) return
    const items = value.filter(isThing)
    if (items.length >= LEAST_ITEMS && items.length === value.length) found.push({ path: path || '$', items })
  })
  return found.sort((one, other) => other.items.length - one.items.length)
}

/** Things outside of lists; '' is the path of the answer itself. */
export function thingsIn(answer: unknown): { path: string; thing: Thing }[] {
  const found: { path: string; thing: Thing }[] = []
  walk(answer, (value, path) => {
    if (isThing(value)) found.push({ path, thing: value })
  })
  return found
}

/** The path to this text or number, outside of lists. */
export function pathOfText(answer: unknown, text: string): string | null {
  let found: string | null = null
  walk(answer, (value, path) => {
    const isText = typeof value === 'string' || typeof value === 'number'
    if (found === null && isText && String(value) === text && path !== '') found = path
  })
  return found
}

export function isPlainKey(key: string): boolean {
  return /^[^.[\]"\s]+$/.test(key)
}

const LEAST_ITEMS = 3
const DEEPEST = 5

function walk(value: unknown, visit: (value: unknown, path: string) => void, path = '', depth = 0): void {
  visit(value, path)
  if (!isThing(value) || depth >= DEEPEST) return
  for (const [key, inner] of Object.entries(value))
    if (isPlainKey(key)) walk(inner, visit, path === '' ? key : `${path}.${key}`, depth + 1)
}
