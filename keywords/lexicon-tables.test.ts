import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../test/support/temporary-folder.ts'
import { hashOfTables, readLexiconTables } from './lexicon-tables.ts'

const DATA = new URL('./data/', import.meta.url)

/** A copy of the lexicon's tables with the words of one language. */
async function copied() {
  const folder = temporaryFolder()
  await cp(DATA, folder.path, {
    recursive: true,
    filter: (path) => !/words\/(?!vi(?:$|\/))[a-z]{2,3}(?:$|\/)/.test(path),
  })
  return { folder, path: folder.path, url: pathToFileURL(`${folder.path}/`) }
}

test('every table is read, those of words for each language that has one', async () => {
  const { folder, path, url } = await copied()
  using _ = folder
  await rm(join(path, 'words/vi/false-friends.tsv'))
  const tables = readLexiconTables(url)
  expect(tables.names.map(({ file, language }) => [file, language])).toEqual([['words/vi/names.tsv', 'vi']])
  expect(tables.falseFriends).toEqual([])
  expect(tables.taxa).toContain('Psittacus erithacus')
})

test('the hash names the content of every table, the imported one among them', async () => {
  const { folder, path, url } = await copied()
  using _ = folder
  await rm(join(path, 'imported'), { recursive: true, force: true })
  const before = hashOfTables(readLexiconTables(url))
  expect(hashOfTables(readLexiconTables(url))).toBe(before)
  await mkdir(join(path, 'imported'))
  await writeFile(join(path, 'imported/taxa.tsv'), 'x')
  expect(hashOfTables(readLexiconTables(url))).not.toBe(before)
})

test.each([
  ['a table that is missing', 'synonyms.tsv', null, 'synonyms.tsv:1: cannot be read'],
  ['a misspelt table of words', 'words/vi/nmes.tsv', '', 'words/vi/nmes.tsv:1: is none of the tables'],
  ['a folder that is no language', 'words/vietnamese/names.tsv', '', 'words/vietnamese:1: the folder'],
])('%s is named', async (_what, file, content, message) => {
  const { folder, path, url } = await copied()
  using _ = folder
  await mkdir(join(path, file, '..'), { recursive: true })
  if (content === null) await rm(join(path, file))
  else await writeFile(join(path, file), content)
  expect(() => readLexiconTables(url)).toThrow(message)
})
