import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Automaton, compileAutomaton } from './automaton.ts'
import { mayBegin, WORD_CLASS } from './word-start.ts'

function found(terms: readonly string[], text: string): string[] {
  const hits: string[] = []
  compileAutomaton(terms).scan(text, (index, start, end) => hits.push(`${terms[index]}@${start}-${end}`))
  return hits
}

function foundBySearching(terms: readonly string[], text: string): string[] {
  const hits: string[] = []
  for (const term of terms) {
    if (term === '') continue
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      const classBefore = at === 0 ? 0 : (WORD_CLASS[text.charCodeAt(at - 1)] ?? 0)
      if (!mayBegin(WORD_CLASS[text.charCodeAt(at)] ?? 0, classBefore)) continue
      hits.push(`${term}@${at}-${at + term.length}`)
    }
  }
  return hits
}

test('the worked example: a term is found where a word begins, and nowhere else', () => {
  expect(found(['he', 'hers', 'shell'], 'hers, she')).toEqual(['he@0-2', 'hers@0-4'])
  expect(found(['tick'], 'besticks')).toEqual([])
  expect(found(['象牙', '牙'], '大象牙')).toEqual(['象牙@1-3', '牙@2-3'])
})

test('terms of one place are reported from the shortest to the longest, places in reading order', () => {
  expect(found(['a b c', 'a', 'b', 'a b'], 'a b c')).toEqual(['a@0-1', 'a b@0-3', 'a b c@0-5', 'b@2-3'])
})

const unit = fc.constantFrom(
  'a',
  'b',
  'é',
  ' ',
  '.',
  'я',
  '象',
  '牙',
  'サ',
  'ا',
  '상',
  '7',
  '\u0000',
  '\ud83d',
)

test('it finds what searching for each term finds', () => {
  const term = fc.array(unit, { minLength: 1, maxLength: 6 }).map((letters) => letters.join(''))
  fc.assert(
    fc.property(
      fc.uniqueArray(term, { maxLength: 40 }),
      fc.array(unit, { maxLength: 60 }),
      (terms, letters) => {
        const text = letters.join('')
        expect(found(terms, text).sort()).toEqual(foundBySearching(terms, text).sort())
      },
    ),
    { numRuns: 500 },
  )
})

test('each of thousands of terms is found in a text of all of them', () => {
  const terms = Array.from(
    { length: 5_000 },
    (_, i) => `${(i * 7919) % 5_000} ${String.fromCharCode(0x4e00 + i)}x`,
  )
  const text = terms.join('; ')
  const hits = new Set<number>()
  compileAutomaton(terms).scan(text, (index) => hits.add(index))
  expect(hits.size).toBe(terms.length)
})

test('no terms, an empty term and an empty text find nothing', () => {
  expect(found([], 'abc')).toEqual([])
  expect(found([''], 'abc')).toEqual([])
  expect(found(['a'], '')).toEqual([])
})

test('it says how large it is', () => {
  const automaton = compileAutomaton(['he', 'hers', 'shell'])
  expect(automaton.states).toBe(5)
  expect(automaton.bytes).toBeGreaterThan(0)
})

test('of equal terms the first is reported and leads to the others', () => {
  const automaton = compileAutomaton(['b', 'a', 'b', '', 'b'])
  expect(automaton.indexOf('b')).toBe(0)
  expect(automaton.terms).toBe(2)
  expect([automaton.nextEqual(0), automaton.nextEqual(2), automaton.nextEqual(4)]).toEqual([2, 4, -1])
})

test('a term is looked up whole', () => {
  const automaton = compileAutomaton(['he', 'hers'])
  expect(['he', 'hers', 'her', 'h', '', 'hersx'].map((text) => automaton.indexOf(text))).toEqual([
    0, 1, -1, -1, -1, -1,
  ])
})

test('what is made when a word first asks for it finds the same as what was made before', () => {
  const term = fc.array(unit, { maxLength: 6 }).map((letters) => letters.join(''))
  const scanned = (automaton: Automaton, text: string): string[] => {
    const hits: string[] = []
    automaton.scan(text, (index, start, end) => hits.push(`${index}@${start}-${end}`))
    return hits
  }
  fc.assert(
    fc.property(fc.array(term, { maxLength: 40 }), fc.array(term, { maxLength: 8 }), (terms, texts) => {
      const grown = compileAutomaton(terms)
      const whole = compileAutomaton(terms)
      whole.complete()
      for (const text of texts) expect(scanned(grown, text)).toEqual(scanned(whole, text))
      expect([grown.terms, grown.states]).toEqual([whole.terms, whole.states])
    }),
  )
})
