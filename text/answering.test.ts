import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { readAnswering } from './answering.ts'

test.each([
  ['en', 'mine too, 2 left, £30 each, pm'],
  ['en', 'Same here, DM'],
  ['en', 'I have three of these as well, £400 each, message me'],
  ['de', 'Habe auch noch zwei, je 250 €, PN'],
  ['fr', "J'en ai deux aussi, 300 € pièce, MP"],
  ['es', 'Yo también tengo dos, 200 € cada uno, escribir por privado'],
  ['pt', 'Eu também tenho, R$ 300 cada, chama no zap'],
  ['it', 'Anch’io ne ho due, 90 € l’uno, scrivetemi in privato'],
  ['nl', 'Ik heb er ook nog twee, 80 euro per stuk, stuur pb'],
  ['pl', 'Ja też mam dwie sztuki, 200 zł, pisać priv'],
  ['ru', 'У меня тоже есть, две штуки, 5000 ₽ каждая, пишите в лс'],
  ['tr', 'Bende de var, tanesi 500 TL, özelden yazın'],
  ['id', 'Saya juga ada, sisa 2 ekor, Rp 500.000, minat inbox'],
  ['vi', 'Mình cũng còn 2 con, 500.000đ, ai cần ib'],
  ['zh', '我也有两只，300元一只，私信'],
  ['ja', 'うちにもあります、各30,000円、DMください'],
  ['ko', '저도 있어요, 각 5만원, 쪽지주세요'],
  ['th', 'ผมก็มีเหมือนกัน ตัวละ 2,000 บาท ทักแชท'],
  ['ar', 'عندي نفس الشيء، 300 ريال للواحد، راسلني خاص'],
  ['und', 'WhatsApp +44 0000 000000'],
])('in %s, who only says to have some as well names nothing, and offers along: %s', (_, text) => {
  expect(readAnswering(text)).toEqual({ namesNothing: true, offersAlong: true })
})

test.each([
  'I have a bird cage too, £30, pm',
  'Brass lamp, £30',
  'Kandang besi bekas, Rp 150.000',
  'Gaiola de bambu, duas portas, R$ 90',
  'Habe auch noch eine Garderobe, 45 €, PN',
  'J’ai aussi une lampe, 30 €, MP',
  '我也有算盘，260元，私信',
  '柘の認印三本、まとめて1,500円。',
  'มีกรงด้วย 800 บาท ทักแชท',
  'ومعه برقع ومنقلة جديدة، 400 ريال سعودي.',
  'Ja też mam klatkę, 200 zł, priv',
])('a thing of its own, whatever it is, is named: %s', (text) => {
  expect(readAnswering(text).namesNothing).toBe(false)
})

test('a question and a mere bump offer nothing', () => {
  expect(readAnswering('Still available? PM me').offersAlong).toBe(false)
  expect(readAnswering('Is it still here').offersAlong).toBe(false)
  expect(readAnswering('£200')).toEqual({ namesNothing: true, offersAlong: false })
})

test('words must all be of one language', () => {
  expect(readAnswering('ich too habe mine £30').namesNothing).toBe(false)
})

test('what a caller accounts for is no thing', () => {
  const text = 'mine too, hand fed, £300'
  expect(readAnswering(text).namesNothing).toBe(false)
  expect(readAnswering(text, [{ start: 10, end: 18 }]).namesNothing).toBe(true)
})

test('a long text says what it is about', () => {
  expect(readAnswering('me too '.repeat(60)).namesNothing).toBe(false)
})

property.prop([fc.string({ unit: 'grapheme', maxLength: 320 })])(
  'any text can be read, and what offers along names nothing',
  (text) => {
    const { namesNothing, offersAlong } = readAnswering(text)
    if (offersAlong) expect(namesNothing).toBe(true)
  },
)
