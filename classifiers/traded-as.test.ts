import { expect, test } from 'vitest'
import { loadLexicon } from '../keywords/lexicon.ts'
import { productsOf } from './traded-as.ts'

const { taxonomy } = loadLexicon()

test.each([
  ['Elephantidae', ['ivory', 'skin_leather', 'meat'], ['horn', 'scales', 'bile_gall', 'wood']],
  ['Odobenus rosmarus', ['ivory'], ['horn', 'plant_extract']],
  ['Panthera tigris', ['bone', 'skin_leather', 'tooth_claw'], ['horn', 'ivory', 'feather']],
  ['Ursidae', ['bile_gall'], ['scales', 'fin']],
  ['Manis', ['scales', 'meat'], ['horn', 'wool']],
  ['Rhinoplax vigil', ['antler_casque', 'feather'], ['ivory', 'skin_leather']],
  ['Psittacus erithacus', ['live', 'egg'], ['antler_casque', 'horn', 'bile_gall']],
  ['Geochelone elegans', ['live', 'shell'], ['bile_gall', 'skin_leather', 'wood', 'scales']],
  ['Dalbergia nigra', ['wood'], ['bone', 'live', 'meat']],
])('%s is traded as %j and not as %j', (name, traded, never) => {
  const known = productsOf(name, taxonomy)
  for (const product of traded) expect(known?.has(product), product).toBe(true)
  for (const product of never) expect(known?.has(product), product).toBe(false)
})

test('the list of the finest taxon counts: a bear has gall to sell, a cat has not', () => {
  expect(productsOf('Ursus thibetanus', taxonomy)?.has('bile_gall')).toBe(true)
  expect(productsOf('Panthera leo', taxonomy)?.has('bile_gall')).toBe(false)
})

test('a taxon that nothing is known about may be traded as anything', () => {
  expect(productsOf('Nomen ignotum', taxonomy)).toBeNull()
})
