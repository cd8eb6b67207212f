/**
 * Cuts a text at the edges of marked spans, so that overlapping marks can be shown without nesting.
 *
 * Example: `abcdef` with A over 1–4 and B over 3–6 becomes `a` · `bc` (A) · `d` (A, B) · `ef` (B).
 */

/** A span in UTF-16 units of the original text, `end` exclusive. */
export interface Span {
  start: number
  end: number
}

export interface Segment<Mark extends Span> {
  text: string
  /** In the order given; empty where nothing is marked. */
  marks: Mark[]
}

/** The segments in order; together they are exactly `text`. Spans outside the text or empty are left out. */
export function highlight<Mark extends Span>(text: string, marks: readonly Mark[]): Segment<Mark>[] {
  const placed = marks.flatMap((mark) => {
    const span = wholeCharacters(text, mark)
    return span === null ? [] : [{ mark, ...span }]
  })
  const edges = new Set([0, text.length])
  for (const { start, end } of placed) edges.add(start).add(end)
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0
    const covering = placed.filter((span) => span.start <= start && span.end >= end)
    return { text: text.slice(start, end), marks: covering.map(({ mark }) => mark) }
  })
}

/** The span within the text and widened so that no surrogate pair is cut; null where nothing is left. */
function wholeCharacters(text: string, { start, end }: Span): Span | null {
  const from = Math.max(0, Math.min(start, text.length))
  const to = Math.max(0, Math.min(end, text.length))
  if (!(from < to)) return null
  return { start: cutsPair(text, from) ? from - 1 : from, end: cutsPair(text, to) ? to + 1 : to }
}

function cutsPair(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
