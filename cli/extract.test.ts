import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keptOutput } from '../test/support/kept-output.ts'
import { temporaryFolder } from '../test/support/temporary-folder.ts'
import { registerExtract } from './extract.ts'
import { run } from './run.ts'

const { out, errors } = keptOutput()

const wtm = (...words: string[]) => run(words, [registerExtract], '0')
const lines = () => out.map((line) => JSON.parse(line))

const TABLE =
  '<html lang="en-GB"><h1>Oak table</h1><p class="price">£12.50</p><a href="/user/ana">Ana</a></html>'

test('each saved page becomes one line, in order, with its file', async () => {
  using folder = temporaryFolder()
  const [one, other] = [join(folder.path, 'b.html'), join(folder.path, 'a.html')]
  await writeFile(one, TABLE)
  await writeFile(other, '<h1>Lamp</h1>')
  expect(await wtm('extract', one, other)).toBe(0)
  expect(lines()).toMatchObject([
    {
      file: one,
      url: null,
      title: 'Oak table',
      price: { amount: 12.5, currency: 'GBP', raw: '£12.50' },
      provenance: { price: { source: 'heuristic' }, title: { source: 'heuristic' } },
    },
    { file: other, title: 'Lamp', price: null },
  ])
})

test('the address that is given is that of the pages', async () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'a.html')
  await writeFile(file, TABLE)
  expect(await wtm('extract', file, '--url', 'https://shop.example/p/1')).toBe(0)
  expect(lines()[0]).toMatchObject({
    url: 'https://shop.example/p/1',
    seller: { name: 'Ana', url: 'https://shop.example/user/ana' },
  })
})

test('a page that cannot be read is an error line, and the others are read', async () => {
  using folder = temporaryFolder()
  const [empty, table, missing] = ['empty.html', 'table.html', 'missing.html'].map((name) =>
    join(folder.path, name),
  )
  await writeFile(String(empty), '')
  await writeFile(String(table), TABLE)
  expect(await wtm('extract', String(empty), String(missing), folder.path, String(table))).toBe(1)
  expect(lines().map(({ file, error, title }) => [file, typeof error, title])).toEqual([
    [empty, 'string', undefined],
    [missing, 'string', undefined],
    [folder.path, 'string', undefined],
    [table, 'undefined', 'Oak table'],
  ])
  expect(errors.join('')).toContain('EXTRACT_BAD_PAGES: 3 of 4')
})

test('pages in other encodings are read by what they say of themselves', async () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'a.html')
  await writeFile(
    file,
    Buffer.from('<meta charset="windows-1252"><h1>Caf\xe9</h1><p class="price">\x80 12,50</p>', 'latin1'),
  )
  expect(await wtm('extract', file)).toBe(0)
  expect(lines()[0]).toMatchObject({ title: 'Café', price: { amount: 12.5, currency: 'EUR' } })
})

test('no file, or an address that is none, is wrong usage', async () => {
  expect(await wtm('extract')).toBe(2)
  expect(await wtm('extract', 'a.html', '--url', 'ftp://x/')).toBe(2)
  expect(errors.join('')).toContain('EXTRACT_URL')
})
