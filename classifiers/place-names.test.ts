import { expect, test } from 'vitest'
import { openClassifier } from './classifier.ts'

const classifier = openClassifier()

function assess(title: string, description = '') {
  return classifier.assess({ id: 'a', title, description, price: null, asOf: '2026-11-25' })
}

test.each([
  ['Edifício Pantera, apartamento T2'],
  ["Via dell'Elefante 4, bilocale"],
  ['Rue du Tigre 12, appartement 3 pièces'],
  ['Vendo lote en Calle El Jaguar'],
  ['Tiger Street shop for lease'],
  ['Leopardenstraße 7, Garage zu vermieten'],
  ['Olifantenstraat 4 te huur'],
  ['ул. Леопарда 3, квартира'],
  ['ulica Niedźwiedzia 4, mieszkanie'],
  ['Fil Sokak kiralık daire'],
  ['Medve utca 5, lakás kiadó'],
  ['ซอยเสือดาว บ้านเช่า'],
  ['Jalan Harimau rumah sewa'],
  ['ヒョウ通り 12 番地'],
  ['코끼리 빌딩 사무실 임대'],
  ['شارع الفيل شقة للايجار'],
  ['خیابان پلنگ آپارتمان اجاره'],
  ['হাতির ঝিল ফ্ল্যাট ভাড়া'],
])('%s names a place', (title) => {
  const { tier, taxa, readings } = assess(title)
  expect(tier).toBe('none')
  expect(taxa).toEqual([])
  expect(readings.map(({ reading }) => reading)).toContain('place or firm')
})

test('what is offered in a street named after an animal is still offered', () => {
  const { tier, taxa } = assess('Pangolin scales, 2 kg', 'No papers, pick up at Elephant Road')
  expect(tier).not.toBe('none')
  expect(taxa.map(({ name }) => name)).not.toContain('Elephantidae')
})

test('an animal written small beside such a noun is an animal', () => {
  expect(assess('Ristorante vende elefante impagliato').taxa).not.toEqual([])
})

test('a comma parts the noun from what is sold', () => {
  expect(assess('Hotel, Tigre empaillé à vendre').taxa).not.toEqual([])
})
