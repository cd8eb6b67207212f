import { expect, test } from 'vitest'
import { normalize } from '../../text/normalize.ts'
import { loadLexicon } from '../lexicon.ts'

const lexicon = loadLexicon()
const found = (text: string) => lexicon.find(normalize(text), text)

test('a name is heard in every place where it stands, and each stands where it was written', () => {
  const text = 'সেভরুগা '.repeat(300)
  const heard = found(text).filter(
    ({ entry }) => entry.type === 'taxon' && entry.taxa.includes('Acipenser stellatus'),
  )
  expect(heard.length).toBeGreaterThanOrEqual(300)
  expect(heard.every(({ start, end }) => text.slice(start, end).trim() !== '')).toBe(true)
})

test('a word that the lexicon knows is not heard as another', () => {
  const text = 'арована '.repeat(50)
  const names = found(text).filter(({ entry }) => entry.type === 'taxon')
  expect(new Set(names.map(({ misspelled }) => misspelled))).toEqual(new Set([false]))
})

test('matches keep the order of the text', () => {
  const starts = found('сайга, севрюга и тотоаба; орнитоптера, арована').map(({ start }) => start)
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
})
