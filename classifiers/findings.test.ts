import { expect, test } from 'vitest'
import { loadLexicon } from '../keywords/lexicon.ts'
import { findingsOf } from './findings.ts'
import { readMentions } from './mentions.ts'

const lexicon = loadLexicon()

function find(title: string, description = '') {
  return findingsOf(readMentions({ title, description }, lexicon))
}

function taxa(title: string, description = ''): string[] {
  return [...new Set(find(title, description).taxa.flatMap(({ entry }) => entry.taxa))]
}

test('the longer name wins over the shorter one inside it', () => {
  expect(find('baby slow loris').taxa.map(({ text }) => text)).not.toContain('loris')
})

test('an innocent phrase takes the name inside it', () => {
  expect(taxa('tiger lily bulbs')).toEqual([])
  expect(find('tiger lily bulbs').innocent.map(({ text }) => text)).toContain('tiger lily')
})

test('a word explained once is explained again', () => {
  expect(taxa('tiger balm', 'the red tiger, unopened')).toEqual([])
})

test.each([
  ['not ivory'],
  ['kein Elfenbein'],
  ['no es marfil'],
  ['bukan gading'],
  ['не слоновая кость'],
  ['हाथी दांत नहीं'],
  ['象牙ではありません'],
  ['fildişi değil'],
])('%s denies the taxon', (text) => {
  const { deniedTaxa, taxa: standing } = find(text)
  expect(deniedTaxa.length).toBeGreaterThan(0)
  expect(standing).toEqual([])
})

test('a denial ends with its clause', () => {
  expect(taxa('not for children. ivory tusk')).toContain('Elephantidae')
})

test('who denies the imitation says that it is real', () => {
  const { deniedImitations, signals } = find('elephant tusk', 'not plastic, not resin')
  expect(deniedImitations.map(({ text }) => text)).toEqual(['plastic', 'resin'])
  expect(signals.has('replica')).toBe(false)
})

test('papers that are denied are missing papers', () => {
  const { signals } = find('Graupapagei', 'ohne jede Bescheinigung')
  expect(signals.has('papers-claim')).toBe(false)
  expect(signals.has('no-papers')).toBe(true)
})

test('a disguised name is found where it was written', () => {
  const [taxon] = find('baby s1ow l0ris').taxa
  expect(taxon).toMatchObject({ disguised: true, field: 'title' })
  expect(taxon?.text).toContain('s1ow l0ris')
})

test('genuine that is denied states an imitation', () => {
  const signals = find('bracelet', 'es ist keine echte Ware, not genuine').signals
  expect(signals.has('replica-statement')).toBe(true)
  expect(find('bracelet', 'genuine').signals.has('replica-statement')).toBe(false)
})

test('the "not" of missing papers denies papers, not the animal before it', () => {
  expect(taxa('pappagallo cenerino non inanellato', '')).toContain('Psittacus erithacus')
})

test.each([
  ['Falso gavial joven', 'replica', 'Falso'],
  ['Falscher Gavial, Jungtier', 'replica', 'Falscher'],
  ['Faux-gavial à vendre', 'replica', 'Faux'],
  ['Falso gaviale giovane', 'replica', 'Falso'],
  ['왕도마뱀 급처', 'household', '도마'],
])('in %s a piece of the name is no %s', (title, signal, piece) => {
  const { taxa: named, deniedTaxa, signals } = find(title)
  expect((signals.get(signal) ?? []).map(({ text }) => text)).not.toContain(piece)
  expect(named).not.toEqual([])
  expect(deniedTaxa).toEqual([])
})

test('beside a name the word counts', () => {
  expect(find('Falscher Gavial, Nachbildung aus Kunstharz').signals.has('replica')).toBe(true)
})

test('what is denied is neither a dog nor a species that is not listed', () => {
  const { signals, innocent } = find('Young fox of the desert, no dog, not a corn snake')
  expect(signals.has('domestic')).toBe(false)
  expect(innocent.map(({ text }) => text.toLowerCase())).not.toContain('corn snake')
})

test('papers that a seller lacks are no leaves of a plant', () => {
  const { lifeForms, signals } = find('شبل للبيع', 'ما عنده أوراق')
  expect(signals.has('no-papers')).toBe(true)
  expect(lifeForms.map(({ text }) => text)).not.toContain('أوراق')
})
