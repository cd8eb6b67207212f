import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../test/support/temporary-folder.ts'
import { registerKeywords } from './keywords.ts'
import { run } from './run.ts'

let out: string
let errors: string

beforeEach(() => {
  out = ''
  errors = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text)
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    errors += String(text)
    return true
  })
  vi.spyOn(console, 'error').mockImplementation((text) => {
    errors += String(text)
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

const wtm = (...words: string[]) => run(['keywords', ...words], [registerKeywords], '0')

const EXPORT = `FullName,RankName,CurrentListing,Class,Order,Family
Zzyzxia mirabilissima,SPECIES,I,Aves,Passeriformes,Zzyzxidae
Zzyzxia mirabilissima var. minor,VARIETY,I,Aves,Passeriformes,Zzyzxidae
`

test('compile says how much it has compiled and by which hash', async () => {
  expect(await wtm('compile')).toBe(0)
  expect(out).toMatch(/^\d{6} forms compiled, sha256:[0-9a-f]{64}\n$/)
})

test('search shows what a term means, with its listing and where the knowledge comes from', async () => {
  expect(await wtm('search', 'P. erithacus')).toBe(0)
  expect(out).toContain('P. erithacus\tund\ttaxon\tPsittacus erithacus (CITES I)\ttaxa.tsv, high')
})

test('search for what is not there ends with a status', async () => {
  expect(await wtm('search', 'xylophonist')).toBe(1)
  expect(errors).toContain('nothing in the lexicon stands in "xylophonist"')
})

test('check prints findings and coverage, as text and for machines', async () => {
  expect(await wtm('check')).toBe(0)
  expect(out).toContain('unreviewed')
  out = ''
  expect(await wtm('check', '--json')).toBe(0)
  const check = JSON.parse(out)
  expect(check.lexicon).toMatch(/^sha256:/)
  expect(check.coverage.taxa).toBeGreaterThan(4_000)
  expect(check.findings.filter(({ mistake }: { mistake: boolean }) => mistake)).toEqual([])
})

test('import says what a checklist holds and writes the table of imported taxa', async () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'checklist.csv')
  const table = join(folder.path, 'taxa.tsv')
  await writeFile(file, EXPORT)
  expect(await wtm('import', file, '--out', table)).toBe(0)
  expect(out).toContain('1 taxa, 1 of them new, 1 rows left out (rank variety)')
  expect(await readFile(table, 'utf8')).toContain('Zzyzxia mirabilissima\tspecies\tZzyzxidae')
})

test('a dry run writes nothing', async () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'checklist.csv')
  const table = join(folder.path, 'taxa.tsv')
  await writeFile(file, EXPORT)
  expect(await wtm('import', file, '--out', table, '--dry-run')).toBe(0)
  await expect(readFile(table)).rejects.toThrow('ENOENT')
})

test('a file that is no checklist, or that is not there, is refused by name', async () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'wrong.csv')
  await writeFile(file, 'a,b\n1,2\n')
  expect(await wtm('import', file)).toBe(1)
  expect(errors).toContain('wrong.csv:1: has no column FullName')
  expect(await wtm('import', join(folder.path, 'none.csv'))).toBe(2)
  expect(errors).toContain('none.csv" cannot be read')
})
