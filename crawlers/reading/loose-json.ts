/**
 * JSON as pages write it: with comments, trailing commas, single quotes, bare keys, line breaks and quotes inside
 * strings, wrapped in CDATA or written with entities. What JSON.parse accepts is read by it.
 */
import { decodeEntities } from './shown-text.ts'

/** @returns undefined where even a forgiving reader finds no value. Takes linear time; never throws. */
export function parseLoosely(text: string): unknown {
  const bare = unwrapped(text)
  if (bare === '') return undefined
  return strictly(bare) ?? forgivingly(/&quot;|&#34;/.test(bare) ? decodeEntities(bare) : bare)
}

/** The value that begins at `from`, whatever stands behind it, and where it ends: `{"a":1}; start()`. */
export function valueAt(text: string, from: number): { value: unknown; end: number } | null {
  const reader: Reader = { text, at: from }
  const value = readValue(reader, 0)
  return value === NOTHING ? null : { value, end: reader.at }
}

const DEEPEST = 200

function unwrapped(text: string): string {
  return text
    .replace(/^[\s\ufeff]*(?:<!--|\/\*[^*]{0,200}\*\/|(?:\/\/\s*)?<!\[CDATA\[(?:\s*\*\/)?)/, '')
    .replace(/(?:-->|(?:\/\/\s*|\/\*\s*)?\]\]>(?:\s*\*\/)?)\s*;?\s*$/, '')
    .trim()
    .replace(/;$/, '')
}

function strictly(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function forgivingly(text: string): unknown {
  const reader: Reader = { text, at: 0 }
  const value = readValue(reader, 0)
  return value === NOTHING ? undefined : value
}

interface Reader {
  readonly text: string
  at: number
}

const NOTHING = Symbol('no value')

function readValue(reader: Reader, depth: number): unknown {
  skipBlank(reader)
  const character = reader.text[reader.at]
  if (character === undefined || depth > DEEPEST) return NOTHING
  if (character === '{') return readObject(reader, depth)
  if (character === '[') return readArray(reader, depth)
  if (character === '"' || character === "'" || character === '`') return readString(reader, character)
  return readWord(reader, depth)
}

/** A broken member ends the object; what was read before it stands. */
function readObject(reader: Reader, depth: number): unknown {
  const entries: [string, unknown][] = []
  reader.at++
  for (;;) {
    skipBlank(reader, ',;')
    const character = reader.text[reader.at]
    if (character === undefined) break
    if (character === '}') {
      reader.at++
      break
    }
    const key =
      character === '"' || character === "'" ? readString(reader, character) : matched(reader, /[\w$.-]+/y)
    skipBlank(reader)
    if (key === '' || reader.text[reader.at] !== ':') return finished(entries)
    reader.at++
    const value = readValue(reader, depth + 1)
    if (value === NOTHING) return finished(entries)
    entries.push([key, value])
  }
  return Object.fromEntries(entries)
}

function finished(entries: [string, unknown][]): unknown {
  return entries.length === 0 ? NOTHING : Object.fromEntries(entries)
}

function readArray(reader: Reader, depth: number): unknown {
  const values: unknown[] = []
  reader.at++
  for (;;) {
    skipBlank(reader, ',')
    const character = reader.text[reader.at]
    if (character === undefined) return values
    if (character === ']') {
      reader.at++
      return values
    }
    const value = readValue(reader, depth + 1)
    if (value === NOTHING) return values.length === 0 ? NOTHING : values
    values.push(value)
  }
}

/** A quote ends a string only where the value can end: `"size": "12" wide",` is one string. */
function readString(reader: Reader, quote: string): string {
  let value = ''
  let from = ++reader.at
  for (; reader.at < reader.text.length; reader.at++) {
    const character = reader.text[reader.at]
    if (character === '\\') {
      value += reader.text.slice(from, reader.at)
      value += escaped(reader)
      from = reader.at + 1
    } else if (character === quote && endsHere(reader)) break
  }
  value += reader.text.slice(from, reader.at)
  reader.at++
  return value
}

function endsHere(reader: Reader): boolean {
  NEXT.lastIndex = reader.at + 1
  return NEXT.test(reader.text)
}

const NEXT = /\s*(?:[,:}\];)]|$|\/[/*]|\+)/y
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
}

/** Leaves the reader on the last character of the escape. */
function escaped(reader: Reader): string {
  const kind = reader.text[++reader.at] ?? ''
  const digits = kind === 'u' ? 4 : kind === 'x' ? 2 : 0
  if (digits === 0) return ESCAPES[kind] ?? kind
  const code = reader.text.slice(reader.at + 1, reader.at + 1 + digits)
  if (!/^[0-9a-fA-F]+$/.test(code)) return kind
  reader.at += code.length
  return String.fromCharCode(Number.parseInt(code, 16))
}

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', null],
  ['!0', true],
  ['!1', false],
])

/** Numbers and names; a call or an expression is skipped as far as its member goes. */
function readWord(reader: Reader, depth: number): unknown {
  const word = matched(reader, /[^\s,:{}[\]"'`;()]+/y)
  if (word === '') return NOTHING
  if (WORDS.has(word)) return WORDS.get(word)
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(word)) return Number(word)
  if (/^[+-]?0x[0-9a-f]+$/i.test(word)) return Number(word)
  if (depth === 0) return NOTHING
  const passed = matched(reader, /\([^(){}\n]{0,200}\)/y)
    .slice(1, -1)
    .trim()
  // `initialize(12.99)`: what a call is given stands for what it gives.
  return /^-?\d+(?:\.\d+)?$/.test(passed) ? Number(passed) : null
}

function matched(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at
  const found = pattern.exec(reader.text)?.[0] ?? ''
  reader.at += found.length
  return found
}

/** Passes white space, comments and `also`. */
function skipBlank(reader: Reader, also = ''): void {
  const { text } = reader
  for (;;) {
    const character = text[reader.at]
    if (character === undefined) return
    if (/\s/.test(character) || character === '\ufeff' || also.includes(character)) reader.at++
    else if (text.startsWith('/*', reader.at)) reader.at = endOf(text, '*/', reader.at + 2)
    else if (text.startsWith('//', reader.at)) reader.at = endOf(text, '\n', reader.at + 2)
    else return
  }
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at + mark.length
}
