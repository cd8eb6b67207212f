import { expect, test } from 'vitest'
import { normalize } from './normalize.ts'

/** What was written for the first occurrence of a word among the other readings, or null. */
function writtenFor(original: string, word: string): string | null {
  const read = normalize(original)
  const at = read.text.indexOf(word, read.plainLength)
  if (at < 0) return null
  const { start, end } = read.originalSpan(at, at + word.length)
  return original.slice(start, end)
}

test.each([
  ['出象🦷手串', '象牙', '象🦷'],
  ['🐯骨酒', '虎骨', '🐯骨'],
  ['老🐘牙', '象牙', '🐘牙'],
])('%s can be read as %s', (original, word, written) => {
  expect(writtenFor(original, word)).toBe(written)
})

test('an emoji by itself, or beside another script, stays what it is', () => {
  expect(writtenFor('🐘🐘', '象象')).toBeNull()
  expect(writtenFor('nice 🐘 print', '象')).toBeNull()
})
