import { expect, test } from 'vitest'
import { loadLexicon } from '../keywords/lexicon.ts'
import { findingsOf } from './findings.ts'
import { readMentions } from './mentions.ts'

const lexicon = loadLexicon()

function creatures(title: string, description = ''): string[] {
  const { signals, products } = findingsOf(readMentions({ title, description }, lexicon))
  return [
    ...(signals.get('live-animal') ?? []),
    ...products.filter(({ entry }) => entry.product === 'live'),
  ].map(({ text }) => text)
}

test.each([
  ['Loro gris, tiene meses', 'Loro gris, tiene 3 meses', 'meses'],
  ['Perroquet gris, depuis des mois', 'Perroquet gris, deux mois', 'mois'],
  ['Żako, tygodnie czekania', 'Żako, osiem tygodni', 'tygodni'],
  ['Papagaj žako, čekal týdnů', 'Papagaj žako, 12 týdnů', 'týdnů'],
  ['Жако, много месяцев', 'Жако, шесть месяцев', 'месяцев'],
  ['Jako papağanı, aylık taksit', 'Jako papağanı, 5 aylık', 'aylık'],
  ['Kasuku, malipo kwa wiki', 'Kasuku, umri wiki nane', 'wiki'],
  ['Jual burung, bayar per ekor', 'Jual burung, 2 ekor', 'ekor'],
])('a unit alone (%s) says less than one behind a number (%s)', (alone, counted, unit) => {
  expect(creatures(alone)).not.toContain(unit)
  expect(creatures(counted)).toContain(unit)
})

test.each([
  ['Par de zapatos, pareja de anillos', 'Pareja de loros', 'Pareja'],
  ['Casal de alianças', 'Casal de araras', 'Casal'],
  ['Coppia di sedie', 'Coppia di pappagalli cenerini', 'Coppia'],
  ['Koppel schoenen', 'Koppel grijze roodstaart papegaaien', 'Koppel'],
])('a pair of things (%s) is no pair of animals (%s)', (things, animals, pair) => {
  expect(creatures(things)).not.toContain(pair.toLowerCase())
  expect(creatures(things)).not.toContain(pair)
  expect(creatures(animals)).toContain(pair)
})

test('a sign may lead to the number', () => {
  expect(creatures('Loro gris', 'meses: 3')).toContain('meses')
})
