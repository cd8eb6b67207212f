import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPermitNumbers } from './permit-numbers.ts'

test.each([
  ['label STU/C/DE/2025/0001/01 on the tin', 'CITES caviar label'],
  ['permit 25DE000111/02 goes along', 'CITES permit'],
  ['CITES KE-2000-0011 goes along', 'CITES document'],
  ['certificate no. 000111/22', 'certificate with year'],
  ['Bescheinigung Nr. DE-AB-000111222', 'EU certificate'],
  ['registro nº 000-111', 'numbered document'],
  ['証明書 第 000-111 号', 'registration'],
  ['biên bản số 00/BB-XY', 'numbered document'],
  ['surat No. 0001/XYZ.AB/2024', 'numbered document'],
  ['свидетельство № 0001', 'numbered document'],
  ['ใบอนุญาตเลขที่ กข.000/2566', 'numbered document'],
  ['专用标识编号 0001-0002222', 'numbered document'],
  ['شهادة رقم DE 24 0001', 'numbered document'],
])('%s', (text, form) => {
  expect(findPermitNumbers(text).map((one) => one.form)).toContain(form)
})

test.each([
  ...['CITES 2 species', 'size 42', 'built 1998', '3 kg for 200', 'call 0000 111 222', 'a pair'],
  // Counts behind a word that is also short for number, and such a word inside another.
  ...[
    'zouge no hanko 2hon',
    'no 2 pieces left',
    'casino 1999',
    'sống 3kg',
    'Nokian 205/55 R16',
    'nr 3 w kolejności',
  ],
  ...['número 38 zapatos', 'n° 45 pointure', '型号 iPhone 12', 'No. 5 perfume 100ml', 'No: 4 12 kişilik'],
  // Telephones, articles, postcodes, storage, mileage and seasons.
  ...['no wa 081200000000', 'phone number 0800 0000 000', 'رقم الهاتف 0500000000', 'telefon nr 600000000'],
  ...['item no: 34567', 'SKU AB12345', 'DE 12345 Berlin', 'CA 90210', 'GB 20000 mAh', 'iPhone 12GB128'],
  ...['KM 45000', 'season 2020/21', 'ring size 54 mm 925', 'ring 07000 000 000', 'ring, hub WA 0800000000'],
])('%s is no permit', (text) => {
  expect(findPermitNumbers(text)).toEqual([])
})

test('places are places of the text, none within another', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      for (const { start, end, text: written } of findPermitNumbers(text))
        expect(text.slice(start, end)).toBe(written)
    }),
  )
})
