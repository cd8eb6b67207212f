/**
 * Follows a path into a JSON answer. `data.items[*].price.amount` takes `data`, in it `items`, each entry of that, and
 * of each the `amount` of its `price`. `["odd name"]` is a key with other characters, `[0]` one entry, `$` alone the
 * whole answer.
 */
import { isThing } from '../reading/thing.ts'

/** Everything the path leads to, in order; nothing where it leads nowhere. Lists at its end are taken apart. */
export function valuesAtPath(from: unknown, path: string): unknown[] {
  let reached: unknown[] = [from]
  for (const step of stepsOf(path)) reached = reached.flatMap((value) => follow(value, step))
  return reached.flatMap((value) => (Array.isArray(value) ? value : [value])).filter(isThere)
}

/** The first text or number the path leads to. */
export function textAtPath(from: unknown, path: string): string | undefined {
  for (const value of valuesAtPath(from, path)) {
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  }
  return undefined
}

/** The answer as a value; undefined where it is not JSON, as when it was cut short. */
export function parseJson(text: string): unknown {
  // Some sites put a guard in front, so that the answer cannot be run as a script.
  const bare = text.replace(/^\uFEFF?(?:\)\]\}'?,?|while\s*\(1\);|for\s*\(;;\);)?\s*/, '')
  try {
    return JSON.parse(bare)
  } catch {
    return undefined
  }
}

type Step = { name: string } | { index: number } | 'each'

const STEP = /\.?([^.[\]"\s]+)|\[(\*)\]|\[(\d+)\]|\["([^"]+)"\]/g

function stepsOf(path: string): Step[] {
  const steps = [...path.matchAll(STEP)].map(([, name, each, index, quoted]): Step => {
    if (each !== undefined) return 'each'
    if (index !== undefined) return { index: Number(index) }
    return { name: quoted ?? name ?? '' }
  })
  const [first] = steps
  const isRoot = typeof first === 'object' && 'name' in first && first.name === '$'
  return isRoot ? steps.slice(1) : steps
}

function follow(value: unknown, step: Step): unknown[] {
  if (step === 'each') {
    if (Array.isArray(value)) return value
    return isThing(value) ? Object.values(value) : []
  }
  if ('index' in step) return Array.isArray(value) ? [value[step.index]] : []
  // A name that meets a list is meant for each of its entries.
  if (Array.isArray(value)) return value.flatMap((entry) => follow(entry, step))
  return isThing(value) && Object.hasOwn(value, step.name) ? [value[step.name]] : []
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null
}
