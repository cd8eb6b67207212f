/** The lexicon's tables as texts: read from their files, and named by a hash over their content. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { IMPORTED_FILE } from './import/imported-taxa.ts'
import { LexiconFileError, type WordTable } from './table.ts'

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
  readonly typicalTaxa: string
  readonly priorityTaxa: string
  readonly places: string
  /** Tables of words, one for each language that has one. */
  readonly names: readonly WordTable[]
  readonly products: readonly WordTable[]
  readonly signals: readonly WordTable[]
  readonly falseFriends: readonly WordTable[]
  readonly lifeForms: readonly WordTable[]
}

const WORD_TABLES = [
  'names.tsv',
  'products.tsv',
  'signals.tsv',
  'false-friends.tsv',
  'life-forms.tsv',
] as const

/**
 * Reads all tables below `directory`; data/README.md says what stands where.
 *
 * @throws LexiconFileError where a table is missing, or a file or folder among the words is none of the lexicon's: what
 *   is misspelt would otherwise be left out in silence.
 */
export function readLexiconTables(directory: URL): LexiconTables {
  const read = (name: string) => readTableText(name, directory)
  const languages = languagesIn(new URL('words/', directory))
  const wordTables = (name: (typeof WORD_TABLES)[number]): WordTable[] =>
    languages
      .filter(({ files }) => files.includes(name))
      .map(({ language }) => {
        const file = `words/${language}/${name}`
        return { file, language, text: read(file) }
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
    typicalTaxa: read('typical-taxa.tsv'),
    priorityTaxa: read('priority-taxa.tsv'),
    places: read('places.tsv'),
    names: wordTables('names.tsv'),
    products: wordTables('products.tsv'),
    signals: wordTables('signals.tsv'),
    falseFriends: wordTables('false-friends.tsv'),
    lifeForms: wordTables('life-forms.tsv'),
  }
}

function readTableText(name: string, directory: URL): string {
  try {
    return readFileSync(new URL(name, directory), 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new LexiconFileError(name, 1, `cannot be read: ${reason}`)
  }
}

function languagesIn(directory: URL): { language: string; files: string[] }[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((folder) => folder.isDirectory())
    .map(({ name }) => {
      if (!/^[a-z]{2,3}$/.test(name)) {
        throw new LexiconFileError(`words/${name}`, 1, 'the folder is not called by a language code like vi')
      }
      const files = readdirSync(new URL(`${name}/`, directory)).filter((file) => file.endsWith('.tsv'))
      const strange = files.find((file) => !WORD_TABLES.some((table) => table === file))
      if (strange !== undefined) {
        const known = WORD_TABLES.join(', ')
        throw new LexiconFileError(`words/${name}/${strange}`, 1, `is none of the tables of words: ${known}`)
      }
      return { language: name, files }
    })
    .sort((a, b) => (a.language < b.language ? -1 : 1))
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
