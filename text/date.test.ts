import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDate } from './date.ts'

const now = '2026-11-23T06:00:00.000Z'

test.each([
  ['2026-03-05', 'en', '2026-03-05T00:00:00.000Z'],
  ['2026-03-05T10:00:00+02:00', 'en', '2026-03-05T08:00:00.000Z'],
  ['05.03.2026', 'de', '2026-03-05T00:00:00.000Z'],
  ['20/11/2026 14:30', 'es', '2026-11-20T14:30:00.000Z'],
  ['5 mars 2026', 'fr', '2026-03-05T00:00:00.000Z'],
  ['5 de março de 2026', 'pt', '2026-03-05T00:00:00.000Z'],
  ['12 ноября 2026', 'ru', '2026-11-12T00:00:00.000Z'],
  ['2026年3月5日', 'ja', '2026-03-05T00:00:00.000Z'],
  ['Nov 5, 2026 3:40 pm', 'en', '2026-11-05T15:40:00.000Z'],
  ['05/03/2569', 'th', '2026-03-05T00:00:00.000Z'],
  ['3 giờ trước', 'vi', '2026-11-23T03:00:00.000Z'],
  ['3 jam yang lalu', 'id', '2026-11-23T03:00:00.000Z'],
  ['2天前', 'zh', '2026-11-21T06:00:00.000Z'],
  ['vor 3 Tagen', 'de', '2026-11-20T06:00:00.000Z'],
  ['hace una semana', 'es', '2026-11-16T06:00:00.000Z'],
  ['Posted: 2\u00a0days, 1\u00a0hour ago', 'en', '2026-11-21T05:00:00.000Z'],
  ['1 week, 5 days ago', 'en', '2026-11-11T06:00:00.000Z'],
  ['vor 1 Woche und 5 Tagen', 'de', '2026-11-11T06:00:00.000Z'],
  ['3 hours ago, seen by 5 days', 'en', '2026-11-23T03:00:00.000Z'],
  ['By: night_market_9 on Nov. 22, 2026, 5:33 a.m.', 'en', '2026-11-22T05:33:00.000Z'],
  ['yesterday', 'en', '2026-11-22T06:00:00.000Z'],
  ['hoy', 'es', '2026-11-23T06:00:00.000Z'],
])('%s (%s) is %s', (raw, language, expected) => {
  expect(readDate(raw, { language, now })).toBe(expected)
})

test.each(['', 'a lovely bench', '45/45/2026', '31.02.2026', '00/00/0000'])('%s names no day', (raw) => {
  expect(readDate(raw, { language: 'en', now })).toBeNull()
})

test('whatever is written, the answer is an instant with milliseconds or none', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('en', 'de', 'th', 'xx', ''),
      (raw, language) => {
        const at = readDate(raw, { language, now })
        if (at !== null) expect(new Date(at).toISOString()).toBe(at)
      },
    ),
  )
})
