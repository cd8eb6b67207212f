/** What marketplaces say of a listing that is over, by kind, in all languages together (closing-words.tsv). */
import { readFileSync } from 'node:fs'

export const CLOSING_KINDS = ['sold', 'removed', 'over', 'bare'] as const
export type ClosingKind = (typeof CLOSING_KINDS)[number]

/** Phrases in lower case, by kind. */
export type ClosingWords = Readonly<Record<ClosingKind, readonly string[]>>

/** @param table lines of language, kind and phrases between bars; `#` begins a remark. */
export function readClosingWords(table: string): ClosingWords {
  const rows = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const cells = rows.map((row) => row.split('\t'))
  const phrases = (of: ClosingKind) =>
    cells.filter(([, kind]) => kind === of).flatMap(([, , words = '']) => words.split(' | '))
  return { sold: phrases('sold'), removed: phrases('removed'), over: phrases('over'), bare: phrases('bare') }
}

export const CLOSING_WORDS = readClosingWords(
  readFileSync(new URL('./closing-words.tsv', import.meta.url), 'utf8'),
)
