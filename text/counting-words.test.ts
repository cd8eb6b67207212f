import { expect, test } from 'vitest'
import { isPairWord, isUnitWord } from './counting-words.ts'

test.each([
  'weeks',
  'semanas',
  'mois',
  'Monate',
  'týdnů',
  'месяцев',
  'aylık',
  'เดือน',
  '个月',
  'ekor',
  'miezi',
  'inches',
])('%s is a unit', (word) => {
  expect(isUnitWord(word)).toBe(true)
  expect(isPairWord(word)).toBe(false)
})

test.each(['pair', 'casal', 'coppia', 'pár', 'çift', 'जोड़ा', 'คู่', 'jozi'])(
  '%s is a pair and no unit',
  (word) => {
    expect(isPairWord(word)).toBe(true)
    expect(isUnitWord(word)).toBe(false)
  },
)

test.each(['hatchling', 'manso', 'weeks old', 'เชื่อง', 'breeding pair'])('%s counts nothing', (word) => {
  expect(isUnitWord(word) || isPairWord(word)).toBe(false)
})
