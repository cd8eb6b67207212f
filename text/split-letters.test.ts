import { expect, test } from 'vitest'
import { MappedTextBuilder } from './mapped-text.ts'
import { normalize } from './normalize.ts'
import { pushSplitReadings } from './split-letters.ts'

/** What a term is found at, in the original; null where no reading holds it. */
function found(text: string, term: string): string | null {
  const read = normalize(text)
  const at = read.text.indexOf(term)
  if (at < 0) return null
  const { start, end } = read.originalSpan(at, at + term.length)
  return text.slice(start, end)
}

test.each([
  ['продам с л о н о в а я к о с т ь', 'слоновая кость', 'с л о н о в а я к о с т ь'],
  ['s l o w l o r i s for sale', 'slow loris', 's l o w l o r i s'],
  ['n.g.a.v.o.i, gia tot', 'nga voi', 'n.g.a.v.o.i'],
  ['t o r t u e g é a n t e', 'tortue geante', 't o r t u e g é a n t e'],
])('%s holds %s', (text, term, where) => {
  expect(found(text, term)).toBe(where)
})

test.each([
  ['p.4.n.g.0.l.i.n scales', 'pangolin', 'p.4.n.g.0.l.i.n'],
  ['1.v.o.r.y ring', 'ivory', '1.v.o.r.y'],
  ['e.l.f.3.n.b.e.i.n', 'elfenbein', 'e.l.f.3.n.b.e.i.n'],
])('a digit between dots stands for a letter: %s', (text, term, where) => {
  expect(found(text, term)).toBe(where)
})

test('a run that is longer than any name is left alone', () => {
  const builder = new MappedTextBuilder(0)
  const run = new MappedTextBuilder(0)
  for (let at = 0; at < 30; at++) run.push('a', at, at + 1)
  pushSplitReadings(run.build(), builder)
  expect(builder.length).toBe(0)
})

test('a text of nothing but spelled letters does not grow without bound', () => {
  const hostile = 'a b c d e f g h i j '.repeat(2_000)
  expect(normalize(hostile).text.length).toBeLessThan(10 * hostile.length)
})
