import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../test/support/temporary-folder.ts'
import { parsePage } from '../reading/visible-text.ts'
import { familyHeads, familyOf } from './family-signs.ts'
import { readFamilies } from './read-families.ts'
import { readSitesDirectory } from './read-sites-directory.ts'
import type { Families } from './site-family.ts'
import { parseSiteFile } from './site-file.ts'

const OWN = `extends: shop
name: green
title: Green
country: ID
languages: [id]
currency: IDR
home: https://green.example/
`
const SHOP = `family: Shop software
recognise: [{ generator: Shop }]
search:
  url: /search?q={query}&page={page}
  paging: { by: number, max: 7 }
listing:
  link: /p/{id}
  fields:
    price: .price
    seller: .shop
`

function familiesOf(files: Record<string, string>): Families {
  return new Map(Object.entries(files).map(([name, text]) => [name, { path: `families/${name}.yml`, text }]))
}

const read = (own: string, files: Record<string, string> = { shop: SHOP }) =>
  parseSiteFile(own, 'green.yml', familiesOf(files))

test('a site takes over what its family says, on its own host', () => {
  expect(read(OWN)).toMatchObject({
    name: 'green',
    search: { url: 'https://green.example/search?q={query}&page={page}', paging: { max: 7 } },
    listing: { link: '/p/{id}', fields: { price: '.price', seller: '.shop' } },
  })
  expect(read(OWN)).not.toHaveProperty('family')
})

test('the nearer file wins key by key, and ~ takes a key away', () => {
  const own = `${OWN}search: { paging: { by: number, max: 3 } }\nlisting:\n  fields: { price: .cost, seller: ~ }\n`
  expect(read(own)).toMatchObject({
    search: { paging: { by: 'number', max: 3 } },
    listing: { link: '/p/{id}', fields: { price: '.cost' } },
  })
  expect(read(own).listing.fields).not.toHaveProperty('seller')
})

test('a way of paging replaces the one of the family as a whole', () => {
  const own = `${OWN}search: { url: "/s?q={query}", paging: { by: link, selector: .next } }\n`
  expect(read(own).search?.paging).toEqual({ by: 'link', selector: '.next', max: 20 })
})

test('a family may extend a family', () => {
  const files = {
    shop: 'family: Newer shop\nextends: base\nlisting: { fields: { price: .new } }',
    base: SHOP,
  }
  expect(read(OWN, files).listing).toMatchObject({
    link: '/p/{id}',
    fields: { price: '.new', seller: '.shop' },
  })
})

function problemsOf(own: string, files: Record<string, string> = { shop: SHOP }): string {
  try {
    read(own, files)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

test.each([
  [
    'a mistake of the family is placed in its file',
    OWN,
    SHOP.replace('/p/{id}', '/p/'),
    'families/shop.yml:7: listing.link must contain {id}',
  ],
  [
    'a mistake of the site is placed in its own file',
    `${OWN}listing: { link: p }`,
    SHOP,
    'green.yml:8: listing.link must',
  ],
  [
    'a selector that is none',
    `${OWN}`,
    SHOP.replace('.shop', '">>"'),
    'families/shop.yml:10: listing.fields.seller must be a CSS selector',
  ],
  [
    'a key that is missing is missing in the site',
    OWN.replace('currency: IDR\n', ''),
    SHOP,
    'green.yml:1: currency is missing',
  ],
  ['a family that is not YAML', OWN, 'family: [', 'families/shop.yml:1: the file must be YAML'],
  [
    'a family with a key that is none',
    OWN,
    `${SHOP}colour: red\n`,
    'families/shop.yml:11: colour is not a key',
  ],
])('%s', (_what, own, family, expected) => {
  expect(problemsOf(own, { shop: family })).toContain(expected)
})

test('a family that is not there is named beside those that are', () => {
  const own = OWN.replace('extends: shop', 'extends: shp')
  expect(problemsOf(own)).toContain(
    'green.yml:1: extends must be one of: shop; for example:  extends: woocommerce',
  )
  expect(problemsOf(OWN, {})).toContain('there are no families')
})

test('families that extend each other are a mistake', () => {
  const files = { shop: 'family: A\nextends: other', other: 'family: B\nextends: shop' }
  expect(problemsOf(OWN, files)).toContain('families/other.yml:2: extends leads back to the family shop')
})

const programFamilies = await readFamilies('nowhere')

test.each([...programFamilies.keys()])('a site of the family %s needs only what is its own', (name) => {
  const own = OWN.replace('shop', name)
  expect(parseSiteFile(own, 'green.yml', programFamilies).search?.url).toMatch(/^https:\/\/green\.example\//)
})

test('every family is recognised by something', () => {
  const heads = familyHeads(programFamilies)
  expect(heads.length).toBeGreaterThan(4)
  for (const { title, signs } of heads) expect([title, signs.length]).not.toEqual([title, 0])
})

test.each([
  ['<meta name="Generator" content="WooCommerce 9.1">', 'woocommerce'],
  ['<body id="phpbb"></body>', 'phpbb'],
  ['<footer>Powered   by phpBB® Forum</footer>', 'phpbb'],
  ['<p class="dcf-eyebrow">x</p>', 'django-classified'],
  ['<p>Nothing of the kind</p>', undefined],
])('%s is made with %s', (html, name) => {
  expect(familyOf(familyHeads(programFamilies), parsePage(html))?.name).toBe(name)
})

test('a wrong sign of a family is named with its file', () => {
  const families = familiesOf({ shop: 'family: Shop\nrecognise: [{ colour: red }]' })
  expect(() => familyHeads(families)).toThrow('families/shop.yml')
})

test('families beside the site files are found, and are no sites themselves', async () => {
  using folder = temporaryFolder()
  await mkdir(join(folder.path, 'families'))
  await writeFile(join(folder.path, 'families', 'shop.yml'), SHOP)
  await writeFile(join(folder.path, 'green.yml'), OWN)
  expect((await readSitesDirectory(folder.path)).map(({ name }) => name)).toEqual(['green'])
})
