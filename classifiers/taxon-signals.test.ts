import { expect, test } from 'vitest'
import { openClassifier } from './classifier.ts'

const classifier = openClassifier()

function assess(title: string, description = '') {
  const price = { amount: 100, currency: 'EUR' }
  return classifier.assess({ id: 'a', title, description, price, asOf: '2026-11-23' })
}

function signalsOf(title: string, description = ''): string[] {
  return assess(title, description).reasons.map(({ signal }) => signal)
}

test('a misspelled name leads to the taxon and says what it was taken for', () => {
  const right = assess('live pangolin for sale')
  const wrong = assess('live pangloin for sale')
  expect(wrong.taxa.map(({ name }) => name)).toEqual(right.taxa.map(({ name }) => name))
  expect(wrong.tier).not.toBe('none')
  expect(wrong.reasons.find(({ signal }) => signal === 'taxon-misspelled')).toMatchObject({
    text: 'pangloin',
    note: '“pangloin” is spelled for “pangolin”.',
  })
})

test('a name in another script than that of its listing says that it is written as it sounds', () => {
  const heard = assess('იყიდება სევრუგა')
  expect(heard.taxa.map(({ name }) => name)).toContain('Acipenser stellatus')
  expect(heard.reasons.find(({ signal }) => signal === 'taxon-misspelled')).toMatchObject({
    text: 'სევრუგა',
    note: '“სევრუგა” is “sevruga”, written as it sounds.',
  })
})

test('beside a name that is spelled right a misspelled one adds no weight', () => {
  expect(signalsOf('pangolin', 'one pangloin left')).not.toContain('taxon-misspelled')
})

test('a slip only counts in the language of the advert, scientific names in every language', () => {
  expect(signalsOf('Vendo mantila de encaje para la boda de mi hija')).not.toContain('taxon-misspelled')
  expect(signalsOf('Vendo pareja de Eretmochelis imbricata, son para un buen hogar')).toContain(
    'taxon-misspelled',
  )
})

test('a name that is denied is denied with a slip too', () => {
  expect(signalsOf('carved ornament', 'this is not pangloin')).toContain('taxon-denied')
})

test('a part beside a name counts more the closer it stands', () => {
  const weightOf = (title: string) =>
    assess(title).reasons.find(({ signal }) => signal === 'weak-and-part')?.weight ?? 0
  expect(weightOf('tiger, carved tooth')).toBeGreaterThan(0)
  expect(weightOf('tooth tiger')).toBeGreaterThan(weightOf('tiger, a very big old carved tooth'))
})

test('a part that nobody trades of a taxon is no part of it', () => {
  expect(signalsOf('owl with scales')).not.toContain('weak-and-part')
  expect(signalsOf('pangolin with scales')).toContain('taxon-and-part')
})

test('a pendant beside the name of an animal shows one; beside that of a material it is made of it', () => {
  expect(signalsOf('tiger pendant')).not.toContain('weak-and-part')
  expect(signalsOf('ivory pendant').join(' ')).toMatch(/-and-part/)
  expect(signalsOf('tiger tooth pendant')).toContain('weak-and-part')
})

test('a part inside a name is sold only where it is the head of the name', () => {
  expect(signalsOf('Schuppentier')).not.toContain('taxon-and-part')
  expect(signalsOf('gigi harimau').join(' ')).toMatch(/-and-part/)
  expect(signalsOf('macaw earrings in silver')).not.toContain('taxon-and-part')
  expect(signalsOf('hawksbill bangle').join(' ')).toMatch(/-and-part/)
})

test('a product without a taxon is only a product', () => {
  expect(signalsOf('two old claws')).toContain('product')
})

test('a genus that is also a name needs more than a part beside it', () => {
  const weight = (title: string) =>
    assess(title).reasons.find(({ signal }) => signal === 'weak-and-part')?.weight ?? 0
  expect(weight('Athene feather')).toBeGreaterThan(0)
  expect(weight('Athene feather')).toBeLessThan(weight('Athene feather, wild caught') / 2)
})

test.each([
  ['Sheltopusik, live lizard', 'not in any annex, no CITES required'],
  ['Schlange abzugeben', 'CITES-frei, nicht meldepflichtig'],
  ['Serpiente viva', 'no requiere CITES'],
])('%s: that no permit is needed speaks against a listed taxon where none is named', (title, description) => {
  expect(signalsOf(title, description)).toContain('says-unlisted')
  expect(signalsOf(title, description)).not.toContain('no-papers')
})

test('that ivory needs no permit is no reason to believe it', () => {
  expect(signalsOf('Ivory tusk', 'no CITES required')).not.toContain('says-unlisted')
})

test.each([
  ['Garden bench', 'needs a coat of oil'],
  ['Banco de jardín', 'le falta una mano de aceite'],
  ['Скамейка', 'нужно масло для пропитки'],
])('oil comes of much else than wildlife: %s, %s', (title, description) => {
  expect(signalsOf(title, description)).not.toContain('product')
})
