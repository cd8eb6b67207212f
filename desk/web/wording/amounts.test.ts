import { expect, test } from 'vitest'
import { ageText, agoText, bytesText, durationText, priceText, timeText } from './amounts.ts'

test('a price stays in its own currency', () => {
  expect(priceText({ amount: 2_500_000, currency: 'VND', raw: '2tr5' })).toBe('VND 2,500,000')
  expect(priceText({ amount: 12.5, currency: 'USD', raw: '12,50' })).toBe('USD 12.50')
})

test('a price that could not be read is shown as it was written', () => {
  expect(priceText({ amount: null, currency: null, raw: '私聊' })).toBe('私聊')
  expect(priceText({ amount: 5, currency: null, raw: '5 or so' })).toBe('5 or so')
  expect(priceText(null)).toBe('—')
})

test('an age is told in its largest unit', () => {
  const now = new Date('2026-03-05T12:00:00.000Z')
  expect(ageText('2026-03-02T11:00:00.000Z', now)).toBe('3 d')
  expect(ageText('2026-03-05T07:00:00.000Z', now)).toBe('5 h')
  expect(ageText('2026-03-05T11:48:00.000Z', now)).toBe('12 min')
  expect(ageText('2026-03-05T11:59:40.000Z', now)).toBe('now')
  expect(ageText('2026-03-05T12:00:20.000Z', now)).toBe('now')
  expect(agoText('2026-03-05T11:48:00.000Z', now)).toBe('12 min ago')
  expect(agoText('2026-03-05T11:59:40.000Z', now)).toBe('just now')
})

test('durations, times and sizes read like a report', () => {
  expect([20, 240, 3_600, 7_800].map(durationText)).toEqual(['under a minute', '4 min', '1 h', '2 h 10 min'])
  expect(timeText('2026-03-05T09:30:59.000Z')).toBe('2026-03-05 09:30 UTC')
  expect([999, 1_500, 2_300_000].map(bytesText)).toEqual(['999 B', '1.5 kB', '2.3 MB'])
})
