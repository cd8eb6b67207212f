/** The lexicon's tables as texts: read from their files, and named by a hash over their content. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { IMPORTED_FILE } from './import/imported-taxa.ts'
import type { WordTable } from './table.ts'

export interface LexiconTables {
  readonly taxa: string
  readonly synonyms: string
  readonly listings: string
  /** Written by `wtm keywords import`; '' where nothing was imported. */
  readonly imported: string
  readonly nationalProtection: string
  readonly tradedAs: string
  readonly hardlyBred: string
  readonly productTerms: string
  readonly objects: string
  readonly legalRules: string
  readonly exemptionRules: string
  readonly currencyMagnitudes: string
  readonly ordinaryWords: string
  readonly weakNames: string
  /** Tables of words, one for each language that has one. */
  readonly names: readonly WordTable[]
  readonly products: readonly WordTable[]
  readonly signals: readonly WordTable[]
  readonly falseFriends: readonly WordTable[]
}

/** Reads all tables below `directory`; data/words/README.md says what stands where. */
export function readLexiconTables(directory: URL): LexiconTables {
  const read = (name: string) => readFileSync(new URL(name, directory), 'utf8')
  const languages = readdirSync(new URL('words/', directory), { withFileTypes: true })
    .filter((folder) => folder.isDirectory())
    .map(({ name }) => name)
    .sort()
  const wordTables = (name: string): WordTable[] =>
    languages.flatMap((language) => {
      const file = `words/${language}/${name}`
      return existsSync(new URL(file, directory)) ? [{ file, language, text: read(file) }] : []
    })
  return {
    taxa: read('taxa.tsv'),
    synonyms: read('synonyms.tsv'),
    listings: read('listings.tsv'),
    imported: existsSync(new URL(IMPORTED_FILE, directory)) ? read(IMPORTED_FILE) : '',
    nationalProtection: read('national-protection.tsv'),
    tradedAs: read('traded-as.tsv'),
    hardlyBred: read('hardly-bred.tsv'),
    productTerms: read('product-terms.tsv'),
    objects: read('objects.tsv'),
    legalRules: read('legal-rules.tsv'),
    exemptionRules: read('exemption-rules.tsv'),
    currencyMagnitudes: read('currency-magnitudes.tsv'),
    ordinaryWords: read('ordinary-words.tsv'),
    weakNames: read('weak-names.tsv'),
    names: wordTables('names.tsv'),
    products: wordTables('products.tsv'),
    signals: wordTables('signals.tsv'),
    falseFriends: wordTables('false-friends.tsv'),
  }
}

/** Hash over the content of all tables and the names of those that have several files. */
export function hashOfTables(tables: LexiconTables): string {
  const hash = createHash('sha256')
  for (const table of Object.values(tables)) {
    for (const part of typeof table === 'string'
      ? [table]
      : table.flatMap(({ file, text }: WordTable) => [file, text])) {
      hash.update(part).update('\0')
    }
  }
  return `sha256:${hash.digest('hex')}`
}
