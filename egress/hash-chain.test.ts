import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { type ChainCheck, chainChecker, openChain, START } from './hash-chain.ts'

function chained(count: number): { lines: string[]; head: string } {
  const chain = openChain()
  return {
    lines: Array.from({ length: count }, (_, index) => chain.next({ url: `/ad/${index}` })),
    head: chain.head(),
  }
}

function check(lines: readonly string[], knownHead?: string): ChainCheck {
  const checker = chainChecker()
  for (const line of lines) checker.see(line)
  return checker.result(knownHead)
}

test('a log that nobody touched is whole, and an empty one is, too', () => {
  const { lines, head } = chained(20)
  expect(check(lines)).toEqual({ lines: 20, head, broken: null })
  expect(check(lines, head).broken).toBeNull()
  expect(check([])).toEqual({ lines: 0, head: START, broken: null })
})

property.prop([
  fc.integer({ min: 2, max: 30 }),
  fc.nat(),
  fc.constantFrom('remove', 'change', 'swap', 'repeat'),
])('whatever is done to a line, it shows', (count, place, deed) => {
  const { lines, head } = chained(count)
  const at = place % (count - 1)
  const [one = '', other = ''] = [lines[at], lines[at + 1]]
  if (deed === 'remove') lines.splice(at, 1)
  if (deed === 'change') lines[at] = one.replace('/ad/', '/da/')
  if (deed === 'swap') lines.splice(at, 2, other, one)
  if (deed === 'repeat') lines.splice(at, 0, one)
  expect(check(lines).broken, head).not.toBeNull()
})

test('that the end was cut off shows to those who noted a hash of it', () => {
  const { lines, head } = chained(9)
  expect(check(lines.slice(0, 5)).broken).toBeNull()
  expect(check(lines.slice(0, 5), head).broken?.reason).toContain('cut off')
})

test.each(['', 'no JSON', '[]', 'null', '{"at":1}'])('%j is no line of such a log', (line) => {
  expect(check([line]).broken).toMatchObject({ line: 1 })
})
