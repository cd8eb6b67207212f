/**
 * Inheritance of site files. Many marketplaces run on the same software: what they share stands once, in a file of
 * that family, and `extends: <family>` takes it over. Groups of keys are merged key by key; texts, numbers and lists
 * of the nearer file replace those of the farther one, and so does a whole `paging` or selector; `~` (nothing) takes a
 * key of the family away.
 */
import { type Document, isNode, isPair, LineCounter, parseDocument } from 'yaml'
import { exampleFor } from './site-expectations.ts'
import { SiteFileError, type SiteFileProblem } from './site-file-error.ts'

/** Files of families by name. */
export type Families = ReadonlyMap<string, { path: string; text: string }>

/** One file with what it says. */
export interface Layer {
  path: string
  document: Document.Parsed
  lines: LineCounter
  value: unknown
}

/**
 * The file itself and the families above it, the nearest first.
 *
 * @throws SiteFileError where one is not YAML, or extends a family that is not there.
 */
export function layersOf(text: string, path: string, families: Families): Layer[] {
  const layers = [parseLayer(text, path)]
  const names = new Set<string>()
  for (let layer = layers[0]; layer !== undefined; ) {
    const name = isGroup(layer.value) ? layer.value.extends : undefined
    if (name === undefined || name === null) break
    const family = families.get(String(name))
    if (family === undefined || names.has(String(name)))
      throw new SiteFileError([extendsProblem(layer, String(name), families, family !== undefined)])
    names.add(String(name))
    layer = parseLayer(family.text, family.path)
    layers.push(layer)
  }
  return layers
}

/** What the files say together. */
export function mergedLayers(layers: readonly Layer[]): unknown {
  const [own, ...families] = layers
  if (families.length === 0 && !(isGroup(own?.value) && 'extends' in own.value)) return own?.value
  return [own?.value, ...families.map(({ value }) => without(value, FAMILY_KEYS))]
    .map((value) => without(value, ['extends']))
    .reduceRight(merged)
}

/** Keys of a family's file that are about the family itself. */
export const FAMILY_KEYS = ['family', 'recognise']

/** The file and line of a key: where it stands, or of the nearest key above it that is there. */
export function placeOf(
  layers: readonly Layer[],
  key: readonly PropertyKey[],
): Pick<SiteFileProblem, 'file' | 'line'> {
  for (let depth = key.length; depth > 0; depth--) {
    for (const { path, document, lines } of layers) {
      const parent = depth === 1 ? document.contents : document.getIn(key.slice(0, depth - 1), true)
      const offset = offsetWithin(parent, key[depth - 1])
      if (offset !== null) return { file: path, line: lines.linePos(offset).line }
    }
  }
  return { file: layers[0]?.path ?? '', line: 1 }
}

type Group = Record<string, unknown>

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function without(value: unknown, keys: readonly string[]): unknown {
  if (!isGroup(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)))
}

function merged(far: unknown, near: unknown): unknown {
  if (!isGroup(far) || !isGroup(near) || isOnePiece(near)) return near
  const names = new Set([...Object.keys(far), ...Object.keys(near)])
  return Object.fromEntries(
    [...names].flatMap((name): [string, unknown][] => {
      if (!(name in near)) return [[name, far[name]]]
      if (near[name] === null) return []
      return [[name, merged(far[name], near[name])]]
    }),
  )
}

/** A way of paging and a place on a page are one thing each: half of another one would not fit. */
function isOnePiece(group: Group): boolean {
  return 'by' in group || 'selector' in group
}

function parseLayer(text: string, path: string): Layer {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    throw notYaml(
      path,
      document.errors.map(({ message, pos }) => ({ message, line: lines.linePos(pos[0]).line })),
    )
  }
  return { path, document, lines, value: plainValue(document, path) }
}

/** Aliases are followed only here: one that leads nowhere, or too many of them, show when the value is made. */
function plainValue(document: Document.Parsed, path: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 })
  } catch (error) {
    throw notYaml(path, [{ message: error instanceof Error ? error.message : String(error), line: 1 }])
  }
}

function notYaml(path: string, problems: readonly { message: string; line: number }[]): SiteFileError {
  return new SiteFileError(
    problems.map(({ message, line }) => ({
      file: path,
      line,
      key: '',
      expected: `must be YAML (${message})`,
      example: exampleFor([]),
    })),
  )
}

function extendsProblem(layer: Layer, name: string, families: Families, isCircle: boolean): SiteFileProblem {
  const known = [...families.keys()].sort()
  return {
    ...placeOf([layer], ['extends']),
    key: 'extends',
    expected: isCircle
      ? `leads back to the family ${name}`
      : known.length === 0
        ? `names the family ${name}, and there are no families`
        : `must be one of: ${known.join(', ')}`,
    example: exampleFor(['extends']),
  }
}

function offsetWithin(parent: unknown, name: PropertyKey | undefined): number | null {
  if (!isNode(parent) || !('items' in parent)) return null
  for (const [index, item] of parent.items.entries()) {
    if (isPair(item) && isNode(item.key) && String(item.key) === name) return item.key.range?.[0] ?? null
    if (!isPair(item) && index === name && isNode(item)) return item.range?.[0] ?? null
  }
  return null
}
