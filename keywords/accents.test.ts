import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalize } from '../text/normalize.ts'
import { compareAccents } from './accents.ts'
import type { Entry } from './entries.ts'

function name(form: string, language: string): Entry {
  const told = { kind: 'vernacular', source: 'unreviewed', confidence: 'high' } as const
  return { type: 'taxon', taxa: ['Aves'], strength: 'weak', form, language, ...told }
}

/** Whether `form` may be meant by the whole of `written`, in a text that goes on with `rest`. */
function agree(form: string, language: string, written: string, rest = ''): boolean {
  const original = `${written}${rest}`
  const text = normalize(original)
  const end = normalize(written).plainLength
  return compareAccents(text, original).agree(name(form, language), 0, end)
}

describe('in languages where a letter with dots, a ring or a stroke is a letter like others', () => {
  test.each([
    ['saker', 'sv', 'säker'],
    ['varan', 'sv', 'våran'],
    ['saker', 'sv', 'sa\u0308ker'],
    ['band', 'da', 'bånd'],
  ])('%s (%s) is not meant by %s', (form, language, written) => {
    expect(agree(form, language, written)).toBe(false)
  })

  test('whoever has the key does not leave the dots out', () => {
    expect(agree('stör', 'sv', 'stor', ' soffa säljes')).toBe(false)
    expect(agree('løve', 'no', 'love', ' på å komme')).toBe(false)
    expect(agree('Bär', 'de', 'bar', ', nur für Abholer')).toBe(false)
    expect(agree('Größe', 'de', 'Große', ' Straße')).toBe(false)
  })

  test('whoever has none may', () => {
    expect(agree('björn', 'sv', 'bjorn', ' till salu')).toBe(true)
    expect(agree('Löwe', 'de', 'Lowe', ' aus Holz')).toBe(true)
  })

  test('other spellings are left to others', () => {
    expect(agree('björn', 'sv', 'bjoern', ' säljes')).toBe(true)
    expect(agree('båt', 'da', 'baat', ' sælges på Fyn')).toBe(true)
  })
})

test('a German word may get an umlaut when it is inflected', () => {
  expect(agree('Wolf', 'de', 'Wölf')).toBe(true)
})

test('a genus has no accent, but a disguised species may', () => {
  expect(agree('Ara', 'und', 'ära')).toBe(false)
  expect(agree('Ara', 'und', 'Ara')).toBe(true)
  expect(agree('Panthera tigris', 'und', 'Pánthera tigris')).toBe(true)
})

test('languages that often go without accents are not judged by them', () => {
  expect(agree('dragão', 'pt', 'dragao', ' não')).toBe(true)
  expect(agree('leon', 'es', 'león')).toBe(true)
})

test('Vietnamese words are told apart by their accents, long phrases excepted', () => {
  expect(agree('trầm', 'vi', 'trạm')).toBe(false)
  expect(agree('trầm', 'vi', 'tram')).toBe(false)
  expect(agree('sừng tê giác', 'vi', 'sung te giac')).toBe(true)
})

test('who writes Vietnamese accents does not leave them out of one word', () => {
  expect(agree('khỉ con', 'vi', 'khi con', ' đi học')).toBe(false)
  expect(agree('khỉ con', 'vi', 'khi con', ' de thuong')).toBe(true)
})

test('a word always agrees with itself', () => {
  const words = fc.string({
    unit: fc.constantFrom('a', 'ä', 'å', 'o', 'ø', 'ß', 'æ', 'é', 'k', 'n'),
    minLength: 1,
  })
  fc.assert(
    fc.property(words, fc.constantFrom('sv', 'da', 'no', 'de', 'vi', 'fr'), (word, language) => {
      expect(agree(word, language, word, ' på køb für')).toBe(true)
    }),
  )
})
