/** A price as a seller wrote it, changed by its seller: `1.150 €` becomes `980 €`. */

/** The one number of a price: digits, perhaps in groups of three. */
const NUMBER = /\d{1,3}(?:([.,\s])\d{3})+(?![\d])|\d+/g

/** Unchanged where it names no number, or several. */
export function repriced(written: string, factor: number): string {
  const [only, ...others] = [...withoutCents(written).matchAll(NUMBER)]
  if (only === undefined || others.length > 0 || factor === 1) return written
  const [digits, separator] = only
  const value = roundPrice(Number(digits.replace(/\D/g, '')) * factor)
  const grouped = separator === undefined ? String(value) : String(value).replace(GROUPS, separator)
  return written.slice(0, only.index) + grouped + written.slice(only.index + digits.length)
}

/** To whole sums, large ones to two digits and a five or nought behind them, as people set prices. */
export function roundPrice(value: number): number {
  const step = Math.max(1, 10 ** (Math.floor(Math.log10(Math.max(1, value))) - 1) / 2)
  return Math.max(1, Math.round(value / step) * step)
}

const GROUPS = /\B(?=(\d{3})+$)/g

/** Blanks, so that positions stay. */
function withoutCents(written: string): string {
  return written.replace(/(?<=\d)[.,]\d{2}(?!\d)/g, '   ')
}
