import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { normalize } from '../text/normalize.ts'
import { loadLexicon } from './lexicon.ts'

const lexicon = loadLexicon()

function clipped(text: string): string[] {
  const normalized = normalize(text)
  return lexicon.find(normalized, text).flatMap(({ entry, start, end }) => {
    if (entry.type !== 'taxon' || entry.kind !== 'abbreviation' || entry.form !== entry.taxa[0]) return []
    const span = normalized.originalSpan(start, end)
    return [`${text.slice(span.start, span.end)}: ${entry.taxa.join()}`]
  })
}

test.each([
  ['seeds of Enceph. alt., fresh', 'Enceph. alt: Encephalartos altensteinii'],
  ['ENCEPH. ALTENSTEINII', 'ENCEPH. ALTENSTEINII: Encephalartos altensteinii'],
  ['Astroph. aster. 8 cm', 'Astroph. aster: Astrophytum asterias'],
])('%s names what was clipped', (text, expected) => {
  expect(clipped(text)).toContain(expected)
})

test.each([
  ['three letters alone', 'Enc. alt.'],
  ['no full stop behind the genus', 'Enceph alt.'],
  ['a beginning that several genera share', 'Para. alt.'],
  ['another epithet', 'Enceph. zzz.'],
  ['the next sentence', 'I sell enceph. alte Sachen'],
  ['a part of an address', 'www.enceph.alt.example'],
])('%s names nothing: %s', (_, text) => {
  expect(clipped(text)).toEqual([])
})

test('a clipped name is the same whichever text it was met in first', () => {
  const forms = ['Enceph. alt.', 'Encephal. altens.'].map((text) => {
    return lexicon.find(normalize(text), text).find(({ entry }) => entry.type === 'taxon')?.entry.form
  })
  expect(forms).toEqual(['Encephalartos altensteinii', 'Encephalartos altensteinii'])
})

property.prop([fc.stringMatching(/^[a-z. ]{0,60}$/)])('whatever is clipped lies within the text', (text) => {
  const normalized = normalize(text)
  for (const { start, end } of lexicon.find(normalized, text)) {
    expect(start).toBeLessThan(end)
    expect(end).toBeLessThanOrEqual(normalized.text.length)
  }
})
