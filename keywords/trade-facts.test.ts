import { expect, test } from 'vitest'
import { loadLexicon } from './lexicon.ts'
import { readTradeFacts } from './trade-facts.ts'

const { taxonomy, trade } = loadLexicon()

test.each([
  ['Elephantidae', ['ivory', 'skin_leather', 'meat'], ['horn', 'scales', 'bile_gall', 'wood']],
  ['Odobenus rosmarus', ['ivory'], ['horn', 'plant_extract']],
  ['Panthera tigris', ['bone', 'skin_leather', 'tooth_claw'], ['horn', 'ivory', 'feather']],
  ['Ursidae', ['bile_gall'], ['scales', 'fin']],
  ['Manis', ['scales', 'meat'], ['horn', 'wool']],
  ['Rhinoplax vigil', ['antler_casque', 'feather'], ['ivory', 'skin_leather']],
  ['Psittacus erithacus', ['live', 'egg'], ['antler_casque', 'horn', 'bile_gall']],
  ['Geochelone elegans', ['live', 'shell'], ['bile_gall', 'skin_leather', 'wood', 'scales']],
  ['Python molurus molurus', ['skin_leather'], ['shell']],
  ['Dalbergia nigra', ['wood'], ['bone', 'live', 'meat']],
])('%s is traded as %j and not as %j', (name, traded, never) => {
  const known = trade.productsOf(name)
  for (const product of traded) expect(known?.has(product), product).toBe(true)
  for (const product of never) expect(known?.has(product), product).toBe(false)
})

test('the list of the finest taxon counts: a bear has gall to sell, a cat has not', () => {
  expect(trade.productsOf('Ursus thibetanus')?.has('bile_gall')).toBe(true)
  expect(trade.productsOf('Panthera leo')?.has('bile_gall')).toBe(false)
})

test('a taxon that nothing is known about may be traded as anything', () => {
  expect(trade.productsOf('Nomen ignotum')).toBeNull()
})

test.each(['Manis javanica', 'Nycticebus pygmaeus', 'Hylobates moloch', 'Pongo', 'Rhinoplax vigil'])(
  'a claim that %s was bred is doubtful, and it is said why',
  (taxon) => {
    expect(trade.hardlyBred(taxon)).toMatch(/\w{4,}/)
  },
)

test.each(['Psittacus erithacus', 'Testudo hermanni', 'Python regius', 'Nomen ignotum'])(
  '%s is bred in numbers',
  (taxon) => {
    expect(trade.hardlyBred(taxon)).toBeNull()
  },
)

const tradedAs = 'taxon\tproducts\tsource\tconfidence\nManis\tscales|meat\ts\thigh\n'
const hardlyBred = 'taxon\tnote\tsource\tconfidence\nManis\tdies\ts\thigh\n'

test.each([
  [{ tradedAs: tradedAs.replace('scales', 'wings') }, 'traded-as.tsv:2: unknown product "wings"'],
  [{ tradedAs: tradedAs.replace('scales|meat', '|') }, 'traded-as.tsv:2: lists no product'],
  [{ tradedAs: tradedAs.replace('Manis', 'Munis') }, 'traded-as.tsv:2: taxon "Munis" is not in taxa.tsv'],
  [{ tradedAs: `${tradedAs}Manis\tmeat\ts\thigh\n` }, 'traded-as.tsv:3: Manis stands twice'],
  [{ hardlyBred: hardlyBred.replace('Manis', 'Munis') }, 'hardly-bred.tsv:2: taxon "Munis"'],
  [{ hardlyBred: hardlyBred.replace('dies', '') }, 'hardly-bred.tsv:2: does not say why'],
])('a mistake in a table is named with its file and line: %#', (broken, message) => {
  expect(() => readTradeFacts({ tradedAs, hardlyBred, ...broken }, taxonomy)).toThrow(message)
})
