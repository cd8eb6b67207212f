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
  ['w4tsapp +62 812 3456 789', 'whatsapp', '+628123456789'],
  ['wh@ts app: 0812-3456-7890', 'whatsapp', '081234567890'],
  ['W.h.a.t.s.A.p.p +44 7000 000001', 'whatsapp', '+447000000001'],
  ['https://api.whatsapp.com/send?phone=628123456789', 'whatsapp', '+628123456789'],
  ['вацап +7 900 000 00 01', 'whatsapp', '+79000000001'],
  ['واتساب 00971500000001', 'whatsapp', '+971500000001'],
  ['tele gram @green_trader', 'telegram', 'green_trader'],
  ['t3legram: green_trader', 'telegram', 'green_trader'],
  ['@green_trader on telegram', 'telegram', 'green_trader'],
  ['纸飞机：green_trader', 'telegram', 'green_trader'],
  ['微❤ seller_99', 'wechat', 'seller_99'],
  ['vx: seller', 'wechat', 'seller'],
  ['薇 信：seller_99', 'wechat', 'seller_99'],
  ['微信号13800000001', 'wechat', '13800000001'],
  ['l1ne: shop_01', 'line', 'shop_01'],
  ['ไลน์ไอดี shop_01', 'line', 'shop_01'],
  ['line.me/ti/p/~shop_01', 'line', 'shop_01'],
  ['zalo không chín không ba 000 001', 'zalo', '0903000001'],
  ['za lo 0903000001', 'zalo', '0903000001'],
  ['вайбер 0500000001', 'viber', '0500000001'],
  ['signal +44 7000 000001', 'other', '+447000000001'],
  ['instagram.com/green_trader', 'other', 'green_trader'],
  ['QQ 12345678', 'other', '12345678'],
  ['seller(at)mail(dot)example', 'email', 'seller@mail.example'],
  ['s e l l e r at mail dot com', 'email', 'seller@mail.com'],
  ['seller собака mail точка ru', 'email', 'seller@mail.ru'],
  ['call zero eight one two three four five six seven eight', 'phone', '0812345678'],
  ['O8l2 3456 7890', 'phone', '081234567890'],
  ['零八一二三四五六七八', 'phone', '0812345678'],
  ['☎️ +84 903 000 001', 'phone', '+84903000001'],
  ['โทร 081-234-5678', 'phone', '0812345678'],
])('%s', (text, channel, value) => {
  expect(findContacts(text)).toMatchObject([{ channel, value }])
})

test.each([
  '2023-2024 season',
  'Size 10 x 20 x 30 cm',
  'IBAN DE89 3704 0044 0532 0130 00',
  'ISBN 978-3-16-148410-0',
  'order 123456789012',
  'price 12500000',
  'EAN 4006381333931',
  'zip 12345678',
  'on 2026-11-25 10:20',
  '100000 200000 300000',
  'a line drawing in line with the rules',
  'tele lens 200mm',
  'signal strength 5',
  'insta worthy snap',
])('%s names nobody', (text) => {
  expect(findContacts(text)).toEqual([])
})

test('hostile text is read in one pass', () => {
  for (const unit of ['w ', 'whatsapp ', '@', '0 ', 'zero ', 'a@b ', 't.me/', '+(', 'line :', 'a.a.', '微']) {
    expect(findContacts(unit.repeat(100_000 / unit.length)).length).toBeLessThanOrEqual(50)
  }
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
