import { expect, test } from 'vitest'
import { readThreads } from './board/threads.ts'
import { CATEGORIES, catalogueEntry, readCatalogue } from './catalogue.ts'
import { readProducts } from './shop/products.ts'

const classifieds = readCatalogue('classifieds')
const feed = readCatalogue('feed')
const all = [...classifieds, ...feed]

const words = [
  ...[...all, ...readProducts()].flatMap(({ title, description }) => [title, description]),
  ...readThreads().flatMap(({ title, posts }) => [title, ...posts.map(({ text }) => text)]),
].join('\n')

test('the classifieds and the feed have about 250 listings, more of them on the classifieds', () => {
  expect(classifieds.length).toBeGreaterThanOrEqual(150)
  expect(feed.length).toBe(100)
})

test('people write in at least eight languages', () => {
  const languages = new Set(all.map(({ language }) => language))
  expect([...languages].sort()).toEqual([
    'ar',
    'de',
    'en',
    'es',
    'fr',
    'id',
    'ja',
    'pt',
    'ru',
    'th',
    'vi',
    'zh',
  ])
})

test('identifiers and titles are unique', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length)
})

test('every category has listings', () => {
  for (const category of CATEGORIES) expect(all.some((entry) => entry.category === category)).toBe(true)
})

test('the newest listing comes first', () => {
  const ages = classifieds.map(({ postedHoursAgo }) => postedHoursAgo)
  expect(ages).toEqual([...ages].sort((a, b) => a - b))
})

test('telephone numbers are made of zeros and mail goes to example.org', () => {
  const telephones = words.match(/(?:\+|\b0)\d[\d \-.]{6,}\d/g) ?? []
  expect(telephones.length).toBeGreaterThan(3)
  for (const telephone of telephones) expect(telephone).toMatch(/^[+]?(234|07|08|44|51|966)?[ 0\-.]+$/)
  const mails = words.match(/\S+@[\w-]+\.\w+/g) ?? []
  expect(mails.length).toBeGreaterThan(1)
  for (const mail of mails) expect(mail).toMatch(/@example\.org$/)
})

test('both sites have a listing that ended, the classifieds one that robots must not read', () => {
  expect(new Set(classifieds.map(({ answers }) => answers))).toEqual(new Set([undefined, 404, 410]))
  expect(feed.filter(({ answers }) => answers !== undefined)).toHaveLength(1)
  expect(classifieds.filter(({ disallowed }) => disallowed)).toHaveLength(1)
})

test('the feed has no place for prices', () => {
  expect(feed.every(({ price }) => price === undefined)).toBe(true)
})

test('a listing with an unknown drawing or field is refused', () => {
  const [known] = all
  expect(catalogueEntry.safeParse(known).success).toBe(true)
  expect(catalogueEntry.safeParse({ ...known, subject: 'unicorn' }).success).toBe(false)
  expect(catalogueEntry.safeParse({ ...known, flag: true }).success).toBe(false)
})
