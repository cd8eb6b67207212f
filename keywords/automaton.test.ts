import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileAutomaton } from './automaton.ts'

function found(strings: readonly string[], text: string): string[] {
  const hits: string[] = []
  compileAutomaton(strings).scan(text, (index, end) => hits.push(`${strings[index]}@${end}`))
  return hits.sort()
}

function foundBySearching(strings: readonly string[], text: string): string[] {
  const hits: string[] = []
  for (const string of strings) {
    for (let at = text.indexOf(string); at >= 0; at = text.indexOf(string, at + 1))
      hits.push(`${string}@${at + string.length}`)
  }
  return hits.sort()
}

test('the worked example: ushers holds she, he and hers', () => {
  expect(found(['he', 'she', 'hers'], 'ushers')).toEqual(['he@4', 'hers@6', 'she@4'])
})

test('it finds what searching for each string finds', () => {
  const word = fc
    .array(fc.constantFrom('a', 'b', '象', '牙'), { minLength: 1, maxLength: 4 })
    .map((letters) => letters.join(''))
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 12 }),
      fc.array(fc.constantFrom('a', 'b', '象', '牙', 'x')),
      (strings, letters) => {
        const text = letters.join('')
        expect(found(strings, text)).toEqual(foundBySearching(strings, text))
      },
    ),
  )
})

test('no strings, an empty string and an empty text find nothing', () => {
  expect(found([], 'abc')).toEqual([])
  expect(found([''], 'abc')).toEqual([])
  expect(found(['a'], '')).toEqual([])
})

test('it says how large it is', () => {
  const automaton = compileAutomaton(['he', 'she', 'hers'])
  expect(automaton.states).toBe(8)
  expect(automaton.bytes).toBeGreaterThan(0)
})
