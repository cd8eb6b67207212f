import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { headlineOf } from './headline.ts'

test.each([
  ['Kandang besi bekas, Rp 150.000. Ambil sendiri.', 'Kandang besi bekas, Rp 150.000'],
  ['Gaiola de bambu, duas portas, R$ 90.', 'Gaiola de bambu, duas portas, R$ 90'],
  ['Bird cage, hardly used\nCollect from Leeds. £40', 'Bird cage, hardly used'],
  ['¿Y eso es legal? No lo creo.', '¿Y eso es legal?'],
  ['再来一件：搪瓷脸盆，喜字，40元。要的留言。', '再来一件：搪瓷脸盆，喜字，40元'],
  ['柘の認印三本、まとめて1,500円。送料別。', '柘の認印三本、まとめて1,500円'],
  ['ومعه برقع ومنقلة جديدة، 400 ريال سعودي.', 'ومعه برقع ومنقلة جديدة، 400 ريال سعودي'],
  ['Mit ca. 40 g wiegt die Dose wenig. Und glänzt.', 'Mit ca. 40 g wiegt die Dose wenig'],
])('the first line or sentence is what a text is called: %s', (text, headline) => {
  expect(headlineOf(text)).toBe(headline)
})

test('a greeting says too little, and so does a number', () => {
  expect(headlineOf('Hi all! Selling my old kettle, £5. Works.')).toBe('Hi all! Selling my old kettle, £5')
  expect(headlineOf('2.\nEine Flurgarderobe aus Eiche. 45 €')).toBe('2. Eine Flurgarderobe aus Eiche')
  expect(headlineOf('bump')).toBe('bump')
})

test('what is long ends with a sentence where it can', () => {
  const text =
    'Dann: ein Schrank aus Eiche, mit Kopf an der Tür, Baujahr 1968, kein Schlüssel mehr da. 800 € bei Abholung'
  expect(headlineOf(text)).toBe(
    'Dann: ein Schrank aus Eiche, mit Kopf an der Tür, Baujahr 1968, kein Schlüssel mehr da',
  )
})

test('what is long is cut between words and says so', () => {
  const text =
    'Third box: a set of six pewter plates, some knife marks, rather heavy, with a dent here and there, all of them for sale'
  expect(headlineOf(text)).toBe(
    'Third box: a set of six pewter plates, some knife marks, rather heavy, with a dent here…',
  )
  const thai = 'ลูกเต่าดาวสามนิ้วกินเก่งไม่มีใบตัวละสี่พันห้าร้อยบาทส่งได้ทั่วประเทศรับประกันความแข็งแรงทุกตัวครับผมขอบคุณ'
  expect(headlineOf(thai)).toMatch(/^ลูกเต่าดาว.{20,}…$/u)
})

test.each(['', ' \n ', '***', '£40', '😀😀'])('a text without words is called nothing: %j', (text) => {
  expect(headlineOf(text)).toBe('')
})

property.prop([fc.string({ unit: 'grapheme', maxLength: 400 })])(
  'a headline is one well-formed line of bounded length that the text begins with',
  (text) => {
    const headline = headlineOf(text)
    expect(headline.length).toBeLessThanOrEqual(91)
    expect(headline.isWellFormed()).toBe(true)
    expect(headline).not.toMatch(/[\n\r\t]/)
    const start = headline.replace(/…$/u, '')
    expect(text.replace(/\s+/gu, ' ').trim().startsWith(start)).toBe(true)
  },
)
