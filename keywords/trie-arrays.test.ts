import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { automatonOf } from './automaton.ts'
import { growBranches } from './branches.ts'
import { branchesOf } from './trie-arrays.ts'

const letters = fc.constantFrom(...'abсяक象 ')
const texts = fc.string({ unit: letters, maxLength: 12 })

property.prop([fc.array(texts, { maxLength: 30 }), fc.array(texts, { maxLength: 10 })])(
  'a trie made of its arrays finds what the one that grows finds, in texts and as a whole',
  (terms, sought) => {
    const growing = automatonOf(growBranches(terms))
    const grown = growBranches(terms)
    // Branches that are there before the others must not make a difference.
    for (const unit of sought.map((text) => text.charCodeAt(0))) {
      if ((grown.firstStates[unit] ?? 0) < 0) grown.grow(unit)
    }
    const whole = automatonOf(branchesOf(grown.complete()))
    for (const text of [...terms, ...sought, terms.join(' ')]) {
      expect(hits(whole, text)).toEqual(hits(growing, text))
      expect(whole.indexOf(text)).toBe(growing.indexOf(text))
    }
    expect([whole.terms, whole.states]).toEqual([growing.terms, growing.states])
  },
)

test('nothing is left to be made', () => {
  const arrays = growBranches(['tusk', 'ivory']).complete()
  const branches = branchesOf(arrays)
  expect(branches.complete()).toBe(arrays)
  expect(branches.firstStates.filter((state) => state < 0)).toHaveLength(0)
})

function hits(automaton: ReturnType<typeof automatonOf>, text: string): string[] {
  const found: string[] = []
  automaton.scan(text, (term, start, end) => {
    for (let index = term; index >= 0; index = automaton.nextEqual(index))
      found.push(`${index} ${start}-${end}`)
  })
  return found
}
