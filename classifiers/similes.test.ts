import { expect, test } from 'vitest'
import { openClassifier } from './classifier.ts'

const classifier = openClassifier()

function assess(title: string, description = '') {
  const price = { amount: 40, currency: 'EUR' }
  return classifier.assess({ id: 'a', title, description, price, asOf: '2026-11-25' })
}

test.each([
  ['Ram skull, horned like an argali'],
  ['Boots, tough as rhino hide'],
  ['Griffe hart wie Elfenbein'],
  ["Boutons durs comme de l'ivoire"],
  ['Botones duros como el marfil'],
  ['Kancing keras seperti gading'],
  ['Vải cứng giống như vảy tê tê'],
  ['แข็งเหมือนงาช้าง'],
  ['Guziki twarde jak kość słoniowa'],
  ['kitufe kigumu kama pembe ya faru'],
  ['fildişi gibi beyaz düğme'],
  ['象牙のように白いボタン'],
  ['像象牙一样白的扣子'],
])('%s only compares', (title) => {
  const { tier, taxa, readings, kind } = assess(title)
  expect(tier).toBe('none')
  expect(taxa).toEqual([])
  expect(kind).toBe('lookalike')
  expect(readings.map(({ reading }) => reading)).toContain('simile')
})

test('what is offered beside a comparison is still offered', () => {
  const { tier, taxa } = assess('Pangolin scales, hard as a rhino', 'no papers, text me')
  expect(tier).not.toBe('none')
  expect(taxa.map(({ name }) => name)).not.toContain('Rhinocerotidae')
})

test('what stands farther away is not what is compared with', () => {
  expect(assess('Looks like new: ivory tusk, 4 kg', 'no papers').tier).not.toBe('none')
})
