/** Keyword search as marketplaces have it: accents and case do not matter, every word must occur. */

/** Scripts whose words are not separated, or carry their article in front. */
const JOINED_SCRIPTS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Arabic}]/u
const ACCENTS = /[\u0300-\u036f\u0640\u064b-\u065f\u0670]/gu
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/u

export type Searchable = { title: string; description: string }

/**
 * Makes `entries` searchable by title and description.
 * A word matches where a word begins, in Chinese, Japanese, Thai and Arabic anywhere; no word matches all.
 */
export function openSearch<T extends Searchable>(entries: readonly T[]): (query: string) => T[] {
  const indexed = entries.map((entry) => ({
    entry,
    text: ` ${words(`${entry.title} ${entry.description}`).join(' ')}`,
  }))
  return (query) => {
    const wanted = words(query).map((word) => (JOINED_SCRIPTS.test(word) ? word : ` ${word}`))
    return indexed.filter(({ text }) => wanted.every((word) => text.includes(word))).map(({ entry }) => entry)
  }
}

/** Lower case without accents: `Élevage` and `ELEVAGE` fold to the same text. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll('ß', 'ss')
}

function words(text: string): string[] {
  return fold(text)
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '')
}
