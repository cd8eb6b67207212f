import { expect, test } from 'vitest'
import { loadLexicon } from '../keywords/lexicon.ts'
import { openClassifier } from './classifier.ts'
import { findingsOf } from './findings.ts'
import { impliedTaxa } from './implied-taxa.ts'
import { readMentions } from './mentions.ts'

const lexicon = loadLexicon()
const classifier = openClassifier(lexicon)
const DAY = '2026-11-23'

function implied(title: string, description = ''): string[] {
  const findings = findingsOf(readMentions({ title, description }, lexicon))
  return impliedTaxa(findings, [], lexicon, DAY).map(({ name }) => name)
}

function assessed(title: string, description = '') {
  return classifier.assess({ id: 'a', title, description, asOf: DAY })
}

test.each([
  ['white talker with a yellow crest and a big beak', 'Aves'],
  ['eight legs, just moulted, eats crickets', 'Arachnida'],
  ['Weißer Schreihals mit gelber Federhaube und krummem Schnabel', 'Aves'],
  ['ищу белого, клюв чёрный, крылья целые', 'Aves'],
  ['hewan pemangsa, anakan, taring tajam', 'Carnivora'],
])('%s describes a kind of creature', (text, name) => {
  expect(implied(text)[0]).toBe(name)
})

test('a product of which nothing is said leads to what it is mostly made of', () => {
  expect(implied('fresh caviar, no label')).toEqual(['Acipenseriformes'])
  expect(implied('dried bile gall')).toContain('Ursidae')
})

test('an animal that is said to live and nothing else is a mammal, a bird or a reptile', () => {
  expect(implied('three left, 8 weeks old and tame')).toEqual(['Mammalia', 'Aves', 'Reptilia'])
})

test('kinds that cannot yield the product are left out where another can', () => {
  const names = implied('loose feathers, beak and wings', 'kept beside the fish tank with my fish')
  expect(names).toContain('Aves')
  expect(names).not.toContain('Actinopteri')
})

test('what is denied is no kind that is offered', () => {
  expect(implied('not a bird')).toEqual([])
})

test('candidates are named only where the advert is flagged and nothing strong names the taxon', () => {
  expect(assessed('bird cage with perch').taxa).toEqual([])
  const strong = assessed('African grey parrot, no papers, beak fine', 'text me, no questions asked')
  expect(strong.tier).not.toBe('none')
  expect(strong.taxa.map(({ name }) => name)).not.toContain('Aves')
})

test('a candidate says its rank and the word that implies it', () => {
  const [bird] = impliedTaxa(
    findingsOf(readMentions({ title: 'long beak', description: '' }, lexicon)),
    [],
    lexicon,
    DAY,
  )
  expect(bird).toEqual({ name: 'Aves', rank: 'class', cites: null, matched: 'beak' })
})

test('beside weak names only other kinds are candidates', () => {
  const findings = findingsOf(readMentions({ title: 'long beak, wings', description: '' }, lexicon))
  const hawk = { name: 'Falconiformes', rank: 'order', cites: 'II', matched: 'hawk' } as const
  expect(impliedTaxa(findings, [hawk], lexicon, DAY)).toEqual([])
  const lion = { name: 'Panthera leo', rank: 'species', cites: 'II', matched: 'lion' } as const
  expect(impliedTaxa(findings, [lion], lexicon, DAY).map(({ name }) => name)).toEqual(['Aves'])
})
