/** How mentions stand to each other in a text. */
import type { Mention } from './mentions.ts'

/** Within the same stretch of text or all of it. */
export function within(inner: Mention, outer: Mention): boolean {
  return inner.field === outer.field && inner.start >= outer.start && inner.end <= outer.end
}

export function longer(a: Mention, b: Mention): boolean {
  return a.end - a.start > b.end - b.start
}

/** Drops what stands inside a longer mention of the same kind: `loris` in `slow loris`. */
export function withoutNested<M extends Mention>(mentions: readonly M[]): M[] {
  return mentions.filter((one) => !mentions.some((other) => within(one, other) && longer(other, one)))
}

const ADJOINING = 2

/** Beside each other, with at most a space or two signs between. */
export function adjoins(a: Mention, b: Mention): boolean {
  return gapBetween(a, b) <= ADJOINING
}

/** Units of the original between two mentions; negative where they overlap, infinite in different fields. */
export function gapBetween(a: Mention, b: Mention): number {
  if (a.field !== b.field) return Number.POSITIVE_INFINITY
  return a.start < b.start ? b.start - a.end : a.start - b.end
}
