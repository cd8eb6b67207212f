import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { fold, openSearch } from './search.ts'

const entries = [
  { title: 'Écaille de tortue', description: 'très belle' },
  { title: 'Elfenbeinfarbener Schrank', description: 'groß, weiß' },
  { title: '手串 果冻料108颗', description: '象牙白' },
  { title: 'Đồ cũ ngà', description: 'vòng tay' },
  { title: 'กำไลงาแท้', description: '' },
  { title: 'مسبحة قديمة', description: 'مَعروضة للبيع والعاج أصلي' },
  { title: 'Para el parabrisas', description: 'cara' },
]
const search = openSearch(entries)
const titles = (query: string): string[] => search(query).map(({ title }) => title)

test('accents and case do not matter', () => {
  expect(titles('ECAILLE')).toEqual(['Écaille de tortue'])
  expect(titles('tres')).toEqual(['Écaille de tortue'])
  expect(titles('do cu nga')).toEqual(['Đồ cũ ngà'])
  expect(titles('WEISS')).toEqual(['Elfenbeinfarbener Schrank'])
})

test('the description is searched as well as the title, and every word must occur', () => {
  expect(titles('tortue belle')).toEqual(['Écaille de tortue'])
  expect(titles('tortue ngà')).toEqual([])
})

test('a word matches where a word begins, so that "ara" does not find "para"', () => {
  expect(titles('ara')).toEqual([])
  expect(titles('elfenbein')).toEqual(['Elfenbeinfarbener Schrank'])
})

test('scripts without spaces match anywhere, Arabic also behind its article', () => {
  expect(titles('象牙')).toEqual(['手串 果冻料108颗'])
  expect(titles('果冻')).toEqual(['手串 果冻料108颗'])
  expect(titles('งา')).toEqual(['กำไลงาแท้'])
  expect(titles('عاج')).toEqual(['مسبحة قديمة'])
  expect(titles('معروضة')).toEqual(['مسبحة قديمة'])
})

test('no words find everything', () => {
  expect(search('  ')).toHaveLength(entries.length)
})

property.prop([fc.string({ unit: 'grapheme' })])('folding twice changes nothing more', (text) => {
  expect(fold(fold(text))).toBe(fold(text))
})

property.prop([fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 5 })])(
  'a title finds its own listing',
  (words) => {
    const own = { title: words.join(' '), description: '' }
    expect(openSearch([own])(own.title)).toEqual([own])
  },
)
