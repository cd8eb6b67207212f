import { expect, test } from 'vitest'
import { parseDocument } from './page-document.ts'
import { factsOf, isAlike, likenessToPage } from './page-facts.ts'

const facts = (html: string, url: string | null = null) =>
  factsOf(parseDocument(html), { url, listingId: null })

test('the page names its address itself where the caller does not', () => {
  expect(facts('<link rel="canonical" href="https://shop.example/p/1">').url).toBe('https://shop.example/p/1')
  expect(facts('<meta property="og:url" content="https://shop.example/p/2">').url).toBe(
    'https://shop.example/p/2',
  )
  expect(facts('<link rel="canonical" href="/p/1">').url).toBeNull()
  expect(facts('<link rel="canonical" href="https://a.example/">', 'https://b.example/x').url).toBe(
    'https://b.example/x',
  )
})

test('a browser that saved the page wrote down where it came from', () => {
  expect(
    facts('<!DOCTYPE html>\n<!-- saved from url=(0031)https://shop.example/p/3 -->\n<html><h1>x</h1></html>')
      .url,
  ).toBe('https://shop.example/p/3')
})

test.each([
  ['<html lang="en-AU">', null, 'AU'],
  ['<html lang="en">', 'https://www.shop.co.uk/p', 'GB'],
  ['<html lang="en">', 'https://shop.de/p', 'DE'],
  ['<html lang="en-US">', 'https://shop.com.mx/p', 'MX'],
  ['<html lang="en-US">', 'https://shop.io/p', 'US'],
  ['<html lang="de_CH">', null, 'CH'],
  ['<html><meta property="og:locale" content="pt_BR">', null, 'BR'],
  ['<html lang="en">', 'https://shop.com/p', null],
  ['<html>', 'https://[::1]/p', null],
])('%s at %s is of %s', (html, url, country) => {
  expect(facts(html, url).country).toBe(country)
})

test('names are headings and titles without the site’s own', () => {
  const html =
    '<title>Oak table | Green Market</title><meta property="og:site_name" content="Green Market"><h1> Oak <i>table</i></h1>'
  expect(facts(html)).toMatchObject({ names: ['Oak table', 'Oak table'], titles: ['Oak table'] })
})

test('a text is like the page where it repeats the words of a name', () => {
  const page = facts('<h1>Oak table, 150 cm</h1>')
  expect(likenessToPage('OAK TABLE 150 CM by Ana', page)).toBe(1)
  expect(likenessToPage('Oak chair', page)).toBe(0.5)
  expect(likenessToPage('Lamp', page)).toBe(0)
  expect(likenessToPage(undefined, page)).toBe(0)
  expect(likenessToPage('Oak', page)).toBeLessThan(1)
})

test('scripts without spaces are compared by their characters', () => {
  expect(isAlike('南部鉄器 急須 0.6L', '【送料無料】南部鉄器急須')).toBe(true)
  expect(isAlike('南部鉄器', '有田焼の皿')).toBe(false)
})
