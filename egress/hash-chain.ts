/**
 * Lines that each name the hash of the line before: whoever takes one out, changes one or moves one breaks the chain from
 * there on. That the end was cut off shows only to those who know a later hash.
 */
import { createHash } from 'node:crypto'

export interface Link {
  /** Counts from 1. */
  seq: number
  /** SHA-256 of the line before; of the first line, 64 zeros. */
  prev: string
}

export interface Chain {
  /** The next line, without its line break. */
  next(entry: object): string
  /** The hash of the newest line. */
  head(): string
}

/** What the first line names. */
export const START = '0'.repeat(64)

export function openChain(): Chain {
  let seq = 0
  let prev = START
  return {
    next(entry) {
      seq += 1
      const line = JSON.stringify({ seq, prev, ...entry })
      prev = hashOf(line)
      return line
    },
    head: () => prev,
  }
}

export interface ChainCheck {
  lines: number
  head: string
  /** The first thing that is wrong, with the number of its line; null where the chain is whole. */
  broken: { line: number; reason: string } | null
}

/** A checker that is told one line after another, so that a log of any length is checked. */
export function chainChecker(): { see(line: string): unknown; result(knownHead?: string): ChainCheck } {
  let lines = 0
  let head = START
  let broken: ChainCheck['broken'] = null
  const heads = new Set<string>()
  return {
    /** @returns the entry, for those who want to read it; null where the line is none. */
    see(line) {
      lines += 1
      const entry = parsed(line)
      const reason = reasonFor(entry, lines, head)
      if (reason !== null) broken ??= { line: lines, reason }
      head = hashOf(line)
      heads.add(head)
      return entry
    },
    result(knownHead) {
      const isCut = knownHead !== undefined && !heads.has(knownHead)
      const cut = {
        line: lines,
        reason: 'the line with the known hash is missing: the end was cut off, or lines were changed',
      }
      return { lines, head, broken: broken ?? (isCut ? cut : null) }
    },
  }
}

function reasonFor(entry: unknown, line: number, head: string): string | null {
  if (typeof entry !== 'object' || entry === null || !('seq' in entry) || !('prev' in entry))
    return 'it is no line of such a log'
  if (entry.seq !== line) return `it is number ${entry.seq}: a line is missing, or there is one too many`
  return entry.prev === head ? null : 'it does not follow the line before: one of them was changed'
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

function hashOf(line: string): string {
  return createHash('sha256').update(line).digest('hex')
}
