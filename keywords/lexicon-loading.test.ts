/** Loading from files: a lexicon that was kept must be the one that its tables say, or not be used. */
import { execFile } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { normalize } from '../text/normalize.ts'
import { type LoadedLexicon, loadLexicon } from './lexicon.ts'
import { LexiconFileError } from './table.ts'

const directory = mkdtempSync(join(tmpdir(), 'lexicon-'))
const tables = pathToFileURL(`${join(directory, 'data')}/`)
const kept = pathToFileURL(join(directory, 'kept'))
// All tables, with the words of one language that has spellings in Latin letters.
cpSync(new URL('./data', import.meta.url), fileURLToPath(tables), {
  recursive: true,
  filter: (path) => !/data[\\/]words[\\/](?!ru)/.test(path),
})
const names = new URL('words/ru/names.tsv', tables)
const written = readFileSync(names)
const compiled = loadLexicon(tables, kept)
const wasThere = existsSync(kept)
const wasKept = compiled.keep()
const bytes = readFileSync(kept)

beforeEach(() => {
  writeFileSync(names, written)
  writeFileSync(kept, bytes)
})

afterAll(() => {
  rmSync(directory, { recursive: true })
})

const ADVERT = 'слоновая кость, Psittacus erithicus, P. erithacus, slonovaya kost'

function found(lexicon: LoadedLexicon): unknown[] {
  return lexicon.find(normalize(ADVERT), ADVERT)
}

test('a lexicon that was kept finds and holds what the compiled one does', () => {
  expect([wasThere, wasKept]).toEqual([false, true])
  const read = loadLexicon(tables, kept)
  expect(found(read)).toEqual(found(compiled))
  expect(found(read).length).toBeGreaterThan(3)
  expect(read.entries).toEqual(compiled.entries)
  expect(read.hash).toBe(compiled.hash)
  expect(read.lookUp('бивень')).toEqual(compiled.lookUp('бивень'))
  expect(read.automaton.terms).toBe(compiled.automaton.terms)
})

test('what was read is not written again', () => {
  const read = loadLexicon(tables, kept)
  rmSync(kept)
  expect(read.keep()).toBe(true)
  expect(existsSync(kept)).toBe(false)
})

test('a word that is added counts at once', () => {
  expect(loadLexicon(tables, kept).lookUp('zzyzx')).toEqual([])
  appendFileSync(names, 'Manidae\tstrong\tvernacular\tzzyzx\tunreviewed\tmedium\n')
  expect(loadLexicon(tables, kept).lookUp('zzyzx')).toHaveLength(1)
})

test('a mistake is found although the lexicon was kept before it was made', () => {
  appendFileSync(names, 'Manidae\tmighty\n')
  expect(() => loadLexicon(tables, kept)).toThrow(LexiconFileError)
})

test('a damaged file is as good as none, and is mended', () => {
  const damaged = Buffer.from(bytes).fill(0x7f, bytes.length / 2, bytes.length / 2 + 100)
  writeFileSync(kept, damaged)
  const again = loadLexicon(tables, kept)
  expect(found(again)).toEqual(found(compiled))
  expect(again.keep()).toBe(true)
  expect(readFileSync(kept).equals(damaged)).toBe(false)
})

test('where nothing can be written, it is compiled each time', () => {
  const nowhere = pathToFileURL(join(fileURLToPath(tables), 'taxa.tsv', 'kept'))
  const lexicon = loadLexicon(tables, nowhere)
  expect(lexicon.keep()).toBe(false)
  expect(found(lexicon)).toEqual(found(compiled))
})

test('processes that start at once all find the same, and leave a file that can be read', async () => {
  rmSync(kept)
  const script = `
    import { loadLexicon } from ${JSON.stringify(new URL('./lexicon.ts', import.meta.url).href)}
    import { normalize } from ${JSON.stringify(new URL('../text/normalize.ts', import.meta.url).href)}
    const lexicon = loadLexicon(new URL(${JSON.stringify(tables.href)}), new URL(${JSON.stringify(kept.href)}))
    const kept = lexicon.keep()
    const found = lexicon.find(normalize(${JSON.stringify(ADVERT)}), ${JSON.stringify(ADVERT)})
    console.log(JSON.stringify({ kept, found }))`
  const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
  const answers = (await Promise.all([run(), run()])).map(({ stdout }): unknown => JSON.parse(stdout))
  expect(answers).toEqual([1, 2].map(() => ({ kept: true, found: found(compiled) })))
  const before = readFileSync(kept)
  expect(found(loadLexicon(tables, kept))).toEqual(found(compiled))
  expect(readFileSync(kept).equals(before)).toBe(true)
})
