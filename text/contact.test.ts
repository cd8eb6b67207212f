import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findContacts } from './contact.ts'

test.each([
  ['WhatsApp only +44 7000 000 001', 'whatsapp', '+447000000001'],
  ['wa: +62 800 0000 002', 'whatsapp', '+628000000002'],
  ['t.me/some_seller', 'telegram', 'some_seller'],
  ['телеграм @seller_one', 'telegram', 'seller_one'],
  ['加微 seller_99', 'wechat', 'seller_99'],
  ['ไลน์ shop_01', 'line', 'shop_01'],
  ['Zalo 0900 000 003', 'zalo', '0900000003'],
  ['Viber 0700 000 004', 'viber', '0700000004'],
  ['someone at mail dot example dot org', 'email', 'someone@mail.example.org'],
  ['ring 0000 111 2223 after six', 'phone', '00001112223'],
])('%s', (text, channel, value) => {
  expect(findContacts(text)).toMatchObject([{ channel, value }])
})

test('a price or a date is not a number to call', () => {
  expect(findContacts('1.250.000, since 12.03.2026')).toEqual([])
})

test('each contact is told once, in reading order, as it was written', () => {
  const text = 'Zalo 0900 000 003, Telegram @seller_one, zalo 0900 000 003'
  const found = findContacts(text)
  expect(found.map(({ channel }) => channel)).toEqual(['zalo', 'telegram'])
  expect(found[0]?.raw).toBe('Zalo 0900 000 003')
})

test('whatever is written, what was written stands in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      for (const { raw } of findContacts(text)) expect(text).toContain(raw)
    }),
  )
})

test('a word that begins like the name of a service names none', () => {
  expect(findContacts('collection or discreet courier')).toEqual([])
})
