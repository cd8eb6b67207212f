/** A long list cut into pages. */

export type Page<T> = { items: T[]; number: number; pages: number; total: number }

/** Page `number`, counted from 1; one past the end is empty rather than an error. */
export function pageOf<T>(all: readonly T[], number: number, size: number): Page<T> {
  const wanted = Number.isInteger(number) && number > 0 ? number : 1
  return {
    items: all.slice((wanted - 1) * size, wanted * size),
    number: wanted,
    pages: Math.max(1, Math.ceil(all.length / size)),
    total: all.length,
  }
}
