import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../keywords/lexicon.ts'
import { readingsOf } from './frequent-words.ts'

const lexicon = loadLexicon()

describe('a frequent word', () => {
  test('that is an animal is a weak name, inflected or not', () => {
    expect(readingsOf('медведь', 'ru', lexicon)).toContainEqual({
      word: 'медведь',
      form: 'медведь',
      meaning: 'weak name',
      of: 'Ursidae',
      exact: true,
    })
    expect(readingsOf('слона', 'ru', lexicon).some(({ form, exact }) => form === 'слон' && !exact)).toBe(true)
  })

  test('that the lexicon has as a signal is nothing to wonder at', () => {
    expect(readingsOf('продаю', 'ru', lexicon)).toEqual([])
  })

  test('is asked about in its own language', () => {
    expect(readingsOf('fil', 'tr', lexicon).map(({ of }) => of)).toContain('Elephantidae')
    expect(readingsOf('fil', 'fr', lexicon)).toEqual([])
  })
})

describe('an everyday word is no animal, product or signal', () => {
  test.each([
    ['it', 'cuore dentro porto tale autore vene simile quadro personale crociera'],
    ['el', 'καλά ημέρα δωρεάν πάλι πούμε μάλλον τράπεζα αγόρι σωστό'],
    ['ar', 'فقط فكرة لديك عودة حرارة كارول رأي جملة زوجة'],
    ['ro', 'mâine câte copii greşit striga speciale mobil vesel'],
    ['ru', 'меня левый особый голубой стать токио крупный'],
    ['uk', 'острові курить шторм'],
    ['pl', 'skoro żeby słońce wariat cześć pudełko sera'],
    ['cs', 'motor vaří sama zadní karet stole právo hodina'],
    ['tr', 'biraz genetik derin dışında sorunsuz posta şaka zarar'],
    ['fr', 'laisser course porter toucher parlement'],
    ['fa', 'صندلی مشکی بازی آسمان دانش'],
  ])('%s: %s', (language, words) => {
    const taken = words.split(' ').flatMap((word) => readingsOf(word, language, lexicon))
    expect(taken.filter(({ exact }) => !exact)).toEqual([])
  })
})
