/** The peer that only finds: ripgrep with fixed strings, on one thread, printing every match. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface RipgrepTime {
  readonly version: string
  /** Milliseconds from start to end. */
  readonly whole: number
  /** Milliseconds without starting and reading the terms. */
  readonly searching: number
  readonly matches: number
}

const ROUNDS = 5

/** Shortest of some runs over the texts, one a line; null where `rg` is not installed. */
export function timeRipgrep(terms: readonly string[], texts: readonly string[]): RipgrepTime | null {
  const version = spawnSync('rg', ['--version'], { encoding: 'utf8' })
  if (version.error !== undefined) return null
  const folder = mkdtempSync(join(tmpdir(), 'wtm-bench-'))
  try {
    const [termFile, textFile, emptyFile] = ['terms', 'texts', 'empty'].map((name) => join(folder, name))
    writeFileSync(termFile ?? '', `${terms.join('\n')}\n`)
    writeFileSync(textFile ?? '', `${texts.join('\n')}\n`)
    writeFileSync(emptyFile ?? '', '')
    const run = (file = '') => {
      let shortest = Number.POSITIVE_INFINITY
      let matches = 0
      for (let round = 0; round < ROUNDS; round++) {
        const from = performance.now()
        const found = spawnSync('rg', ['-F', '-j1', '-N', '-o', '-f', termFile ?? '', file], {
          maxBuffer: 2 ** 28,
        })
        shortest = Math.min(shortest, performance.now() - from)
        matches = found.stdout.reduce((sum, byte) => sum + (byte === 0x0a ? 1 : 0), 0)
      }
      return { shortest, matches }
    }
    const whole = run(textFile)
    const nothing = run(emptyFile)
    return {
      version: version.stdout.split('\n')[0] ?? 'ripgrep',
      whole: whole.shortest,
      searching: whole.shortest - nothing.shortest,
      matches: whole.matches,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
