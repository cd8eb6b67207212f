import { expect, test } from 'vitest'
import { likenessText } from './likeness-text.ts'
import { stateTurns } from './state-turns.ts'

test.each([
  [
    { pictures: 2, addresses: 0, text: 0.834, samePrice: true, sameSeller: false },
    'same file for 2 pictures, 83% of the text the same, same price, another seller',
  ],
  [
    { pictures: 0, addresses: 1, text: 1, samePrice: false, sameSeller: true },
    'same address of 1 picture, 100% of the text the same, same seller',
  ],
  [
    {
      ...{ pictures: 0, addresses: 0, text: 0.5, samePrice: false, sameSeller: false },
      alike: { pictures: 1, bitsApart: 3, mirrored: false },
    },
    '1 picture looks alike, 3 of 64 bits differ, 50% of the text the same, another seller',
  ],
  [
    {
      ...{ pictures: 1, addresses: 0, text: 0.5, samePrice: false, sameSeller: null },
      alike: { pictures: 2, bitsApart: 0, mirrored: true },
    },
    'same file for 1 picture, 2 pictures look alike when mirrored, none of 64 bits differs, 50% of the text the same',
  ],
  [{ pictures: 0, addresses: 0, text: 0.9, samePrice: false, sameSeller: null }, '90% of the text the same'],
])('%j is said as: %s', (likeness, text) => {
  expect(likenessText(likeness)).toBe(text)
})

test('that it was seen at first is no turn of its own, that it was seen again is', () => {
  const turn = (state: 'seen' | 'removed', day: number) => {
    return { type: 'state' as const, at: `2026-03-0${day}T00:00:00.000Z`, state, reason: 'x' }
  }
  const price = { type: 'price' as const, at: '2026-03-02T00:00:00.000Z', from: null, to: null }
  const turns = [turn('seen', 1), price, turn('removed', 3), turn('seen', 4)]
  expect(stateTurns(turns)).toEqual([turn('removed', 3), turn('seen', 4)])
  // Where the first have been dropped, none is left out.
  expect(stateTurns(turns.slice(2))).toEqual([turn('removed', 3), turn('seen', 4)])
})
