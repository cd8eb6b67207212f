import { expect, test } from 'vitest'
import { adjoins, gapBetween, longer, within, withoutNested } from './mention-places.ts'
import type { Mention } from './mentions.ts'

function at(start: number, end: number, field: Mention['field'] = 'title'): Mention {
  return {
    entry: {
      ...{ type: 'signal', signal: 'offer', form: 'x', language: 'en' },
      ...{ source: 'unreviewed', confidence: 'low' },
    },
    ...{ field, start, end, text: 'x', disguised: false, misspelled: false },
  }
}

test('a gap is what stands between two mentions, from whichever side', () => {
  expect(gapBetween(at(0, 4), at(5, 9))).toBe(1)
  expect(gapBetween(at(5, 9), at(0, 4))).toBe(1)
  expect(gapBetween(at(0, 6), at(5, 9))).toBeLessThan(0)
  expect(gapBetween(at(0, 4), at(5, 9, 'description'))).toBe(Number.POSITIVE_INFINITY)
})

test('what adjoins has a space or two signs between at most', () => {
  expect(adjoins(at(0, 4), at(6, 9))).toBe(true)
  expect(adjoins(at(0, 4), at(7, 9))).toBe(false)
})

test('only what is shorter and inside another is nested', () => {
  const [slow, loris, twin] = [at(0, 10), at(5, 10), at(0, 10)]
  expect(within(loris, slow)).toBe(true)
  expect(longer(slow, loris)).toBe(true)
  expect(withoutNested([slow, loris, twin])).toEqual([slow, twin])
  expect(within(at(5, 10, 'description'), slow)).toBe(false)
})
