import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { site as siteSchema } from '../../model/site.ts'
import { temporaryFolder } from '../../test/support/temporary-folder.ts'
import { readSitesDirectory } from './read-sites-directory.ts'
import { parseSiteFile, readSiteFile, SiteFileMissingError } from './site-file.ts'
import { SiteFileError } from './site-file-error.ts'
import { siteHash } from './site-hash.ts'

const RIGHT = `# A market.
name: green-market
title: Green Market
country: ID
languages: [id, en]
currency: IDR
home: https://market.example/
search:
  url: https://market.example/search?q={query}&page={page}
  paging: { by: number, max: 5 }
listing:
  link: /ad/{id}
`

/** The problems of the file above with one line changed, each as "line key: expected". */
function problemsWith(line: string, changed: string): string[] {
  try {
    parseSiteFile(RIGHT.replace(line, changed), 'green.yml')
    return []
  } catch (error) {
    if (!(error instanceof SiteFileError)) throw error
    return error.problems.map((problem) => `${problem.line} ${problem.key}: ${problem.expected}`)
  }
}

test('a right file is read, with its defaults', () => {
  expect(parseSiteFile(RIGHT, 'green.yml')).toMatchObject({
    name: 'green-market',
    enabled: true,
    fetch: 'http',
    search: { paging: { by: 'number', first: 1, max: 5 } },
    listing: { ended: [{ status: 404 }, { status: 410 }], fields: {} },
    politeness: { delaySeconds: 2, maxPagesPerRun: 2_000 },
  })
})

test('the example in sites/ is right, and not enabled', async () => {
  expect((await readSiteFile('sites/example.yml')).enabled).toBe(false)
})

test.each([
  ['country: ID\n', '', '1 country: is missing'],
  ['country: ID', 'country: Indonesia', '4 country: must be a two-letter ISO 3166-1 code'],
  ['country: ID', 'country: 62', '4 country: must be text'],
  ['[id, en]', '[]', '5 languages: must not be empty'],
  ['[id, en]', '[id, english]', '5 languages.1: must be a two-letter ISO 639-1 code'],
  ['[id, en]', 'id', '5 languages: must be a list'],
  ['https://market.example/\n', 'market.example\n', '7 home: must be an absolute http or https address'],
  [
    'name: green-market',
    'name: Green Market',
    '2 name: must be lower-case letters, digits and single hyphens',
  ],
  ['/ad/{id}', '/ad/', '12 listing.link: must contain {id}, where the identifier of a listing stands'],
  ['/ad/{id}', 'ad/{id}', '12 listing.link: must start with a slash'],
  ['  link:', '  lnik:', '12 listing.lnik: is not a key that site files have; did you mean link?'],
  [
    'title: Green Market',
    'titel: Green Market',
    '3 titel: is not a key that site files have; did you mean title?',
  ],
  [
    'title: Green Market',
    'title: Green Market\ncolour: green',
    '4 colour: is not a key that site files have',
  ],
  ['max: 5', 'max: 0', '10 search.paging.max: must be at least 1'],
  ['by: number', 'by: luck', '10 search.paging'],
  ['&page={page}', '', '9 search.url: must contain {page}, as pages are numbered (paging.by: number)'],
  ['by: number, max: 5', 'by: none', '10 search.paging: must be by: number, as search.url contains {page}'],
  [
    'url: https://market.example',
    'url: market.example',
    '9 search.url: must be an absolute http or https address',
  ],
  ['link: /ad/{id}', 'link: /ad/{id}\n  within: "[results"', '13 listing.within: must be a CSS selector'],
  [
    'link: /ad/{id}',
    'link: /ad/{id}\n  fields:\n    price: ">>"',
    '14 listing.fields.price: must be a CSS selector',
  ],
  ['link: /ad/{id}', 'link: /ad/{id}\n  fields:\n    colour: b', '14 listing.fields'],
  ['link: /ad/{id}', 'link: /ad/{id}\n  ended:\n    - status: 404\n    - status: 200', '15 listing.ended.1'],
])('%j changed to %j: %s', (line, changed, expected) => {
  const problems = problemsWith(line, changed)
  expect(
    problems.some((problem) => problem.startsWith(expected)),
    problems.join('\n'),
  ).toBe(true)
})

test('a site that scrolls needs a browser', () => {
  const url = 'https://market.example/search?q={query}&page={page}\n  paging: { by: number, max: 5 }'
  const scrolling = 'https://market.example/search?q={query}\n  paging: { by: scroll }'
  expect(problemsWith(url, scrolling)).toEqual([
    '1 fetch: must be browser, as plain HTTP cannot scroll (paging.by: scroll)',
  ])
})

test('all problems are named at once, each with file, line, key, expectation and example', () => {
  const wrong = RIGHT.replace('country: ID', 'country: indonesia')
    .replace('/ad/{id}', '/ad/')
    .replace('IDR', 'Rp')
  expect(() => parseSiteFile(wrong, 'sites/green.yml')).toThrow(
    [
      'sites/green.yml:4: country must be a two-letter ISO 3166-1 code; for example:  country: ID',
      'sites/green.yml:6: currency must be a three-letter ISO 4217 code; for example:  currency: IDR',
      'sites/green.yml:12: listing.link must contain {id}, where the identifier of a listing stands; for example:  link: /ad/{id}',
    ].join('\n'),
  )
})

test.each([
  ['name: [', 'must be YAML'],
  ['name: a\nname: b', 'must be YAML'],
  ['\tname: a', 'must be YAML'],
  ['just a sentence', 'must be a group of keys'],
  ['', 'must be a group of keys'],
])('%j is no site file', (text, expected) => {
  expect(() => parseSiteFile(text, 'x.yml')).toThrow(expected)
})

property.prop([
  fc.oneof(
    fc.string(),
    fc.json(),
    fc.string().map((text) => `${RIGHT}${text}`),
  ),
])('whatever a file holds, it is read or its problems are named', (text) => {
  try {
    parseSiteFile(text, 'any.yml')
  } catch (error) {
    expect(error).toBeInstanceOf(SiteFileError)
    expect(String(error)).toContain('any.yml:')
  }
})

test('a directory is read by name, and the problems of all its files are named', async () => {
  using folder = temporaryFolder()
  const write = (name: string, text: string) => writeFile(join(folder.path, name), text)
  await write('b.yml', RIGHT.replace('green-market', 'blue-market'))
  await write('a.yaml', RIGHT)
  await write('README.md', '# not a site file')
  await mkdir(join(folder.path, 'empty'))
  expect((await readSitesDirectory(folder.path)).map(({ name }) => name)).toEqual([
    'green-market',
    'blue-market',
  ])
  expect(await readSitesDirectory(join(folder.path, 'empty'))).toEqual([])
  await write('c.yml', RIGHT)
  await write('d.yml', RIGHT.replace('country: ID', 'country: x'))
  await expect(readSitesDirectory(folder.path)).rejects.toThrow(
    /c\.yml:1: name must be unique[\s\S]*d\.yml:4: country must be/,
  )
})

test('a file that is not there is said to be so', async () => {
  await expect(readSiteFile('sites/nowhere.yml')).rejects.toBeInstanceOf(SiteFileMissingError)
  await expect(readSitesDirectory('nowhere')).rejects.toBeInstanceOf(SiteFileMissingError)
})

test('the hash names the content: comments and order do not count, values do', () => {
  const hash = siteHash(parseSiteFile(RIGHT, 'a.yml'))
  const reordered = parseSiteFile(
    `country: ID\n${RIGHT.replace('# A market.\n', '').replace('country: ID\n', '')}`,
    'b.yml',
  )
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(siteHash(reordered)).toBe(hash)
  expect(siteHash(parseSiteFile(RIGHT.replace('max: 5', 'max: 6'), 'a.yml'))).not.toBe(hash)
})

test.each(['*nowhere', 'a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a]\nc: [*b, *b, *b, *b, *b, *b]'])(
  'aliases that lead nowhere or multiply are a mistake in the file: %j',
  (text) => {
    expect(() => parseSiteFile(text, 'sites/a.yml')).toThrow(SiteFileError)
  },
)

test('the example explains every key that site files have', async () => {
  const text = await readFile('sites/example.yml', 'utf8')
  const names = new Set<string>()
  const walk = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return
    for (const [key, inner] of Object.entries(schema)) {
      if (key === 'properties' && typeof inner === 'object' && inner !== null)
        for (const name of Object.keys(inner)) names.add(name)
      walk(inner)
    }
  }
  walk(z.toJSONSchema(siteSchema, { io: 'input' }))
  expect(names.size).toBeGreaterThan(50)
  expect([...names].filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([])
})
