/** The sentences that a page says of its subject, where nothing marks its description. */

import type { TextLine } from './price/page-lines.ts'
import { BUY, OTHERS_HEADING } from './price/page-phrases.ts'
import type { ReadPage } from './price/page-text.ts'

/** Lines behind the main heading that read like sentences; undefined where there are none. */
export function proseOf({ lines, landmarks }: ReadPage): string | undefined {
  const { heading } = landmarks
  const at =
    heading === null ? -1 : lines.findIndex(({ runs }) => runs.some(({ element }) => isIn(element, heading)))
  const own = lines.slice(at + 1).filter(isOwn)
  const prose = own.filter(
    ({ text }) => isProse(text) && !BUY.test(text) && !OTHERS_HEADING.test(text.slice(0, LONGEST_HEADING)),
  )
  return joined(prose) || undefined
}

const LONGEST = 20_000
const LONGEST_HEADING = 60
const SHORTEST = 25
const SHORTEST_UNSPACED = 10
const LEAST_WORDS = 4
const MOST_ANCESTORS = 12

function isOwn({ runs, isButton }: TextLine): boolean {
  const zone = runs[0]?.zone
  return (
    zone !== undefined &&
    !isButton &&
    zone.part === null &&
    !zone.hidden &&
    !zone.linked &&
    zone.priceSteps > 2
  )
}

function isProse(text: string): boolean {
  const line = text.trim()
  if (/[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/.test(line))
    return line.length >= SHORTEST_UNSPACED
  return line.length >= SHORTEST && line.split(/\s+/).length >= LEAST_WORDS
}

function joined(lines: readonly TextLine[]): string {
  return lines
    .map(({ text }) => text.trim())
    .join('\n')
    .slice(0, LONGEST)
}

function isIn(element: TextLine['runs'][number]['element'], outer: unknown): boolean {
  let node: unknown = element
  for (let level = 0; level < MOST_ANCESTORS; level++) {
    if (node === outer) return true
    if (typeof node !== 'object' || node === null || !('parent' in node)) return false
    node = node.parent
  }
  return false
}
