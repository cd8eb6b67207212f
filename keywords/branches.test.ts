import { expect, test } from 'vitest'
import { growBranches } from './branches.ts'
import { BASE, NODE } from './double-array.ts'

test('no term begins with a unit that has no branch', () => {
  const branches = growBranches(['ivory', ''])
  expect(branches.firstStates['x'.charCodeAt(0)]).toBe(0)
  expect(branches.grow('i'.charCodeAt(0))).toBeGreaterThan(0)
})

test('a branch is made once', () => {
  const branches = growBranches(['tusk', 'tooth'])
  const first = branches.grow(0x74)
  branches.complete()
  expect(branches.firstStates[0x74]).toBe(first)
  expect(branches.complete().counts).toEqual(growBranches(['tusk', 'tooth']).complete().counts)
})

test('a lone term is a tail from its second unit on, a term before others the value of its state', () => {
  const branches = growBranches(['a', 'ab', 'xyz'])
  const lone = branches.grow('x'.charCodeAt(0))
  const tail = ~(branches.nodes[lone * NODE + BASE] ?? 0)
  expect(branches.tails.terms[tail]).toBe(2)
  expect(
    String.fromCharCode(
      ...branches.tails.units.subarray(branches.tails.starts[tail], branches.tails.starts[tail + 1]),
    ),
  ).toBe('yz')
  const shared = branches.grow('a'.charCodeAt(0))
  expect(branches.values[shared]).toBe(1)
})

test('letters are numbered as they are met, so that those of one script lie together', () => {
  const branches = growBranches(['象牙筷子', '象牙手镯', 'abc', 'acb'])
  branches.grow('a'.charCodeAt(0))
  expect([...'bc'].map((letter) => branches.letters[letter.charCodeAt(0)])).toEqual([1, 2])
  expect(branches.letters['牙'.charCodeAt(0)]).toBe(0)
  branches.complete()
  expect(branches.letters['牙'.charCodeAt(0)]).toBe(3)
})
