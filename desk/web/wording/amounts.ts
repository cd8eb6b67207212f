/** Prices, ages, sizes and counts as an analyst reads them. */
import type { Price } from '../../../model/listing.ts'

/** A price in its own currency, never converted; what the seller wrote where no amount could be read. */
export function priceText(price: Price | null): string {
  if (price === null) return '—'
  if (price.amount === null || price.currency === null) return price.raw === '' ? '—' : price.raw
  const fraction = Number.isInteger(price.amount) ? 0 : 2
  const number = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  }).format(price.amount)
  return `${price.currency} ${number}`
}

const STEPS: readonly [unit: string, seconds: number][] = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
]

const NOW = 'now'

/** How long ago, in its largest whole unit: `3 d`, `5 h`, `12 min`, `now`. */
export function ageText(since: string, now: Date): string {
  const seconds = Math.max(0, (now.getTime() - Date.parse(since)) / 1_000)
  const step = STEPS.find(([, size]) => seconds >= size)
  return step === undefined ? NOW : `${Math.floor(seconds / step[1])} ${step[0]}`
}

/** As part of a sentence: `5 h ago`, `just now`. */
export function agoText(since: string, now: Date): string {
  const age = ageText(since, now)
  return age === NOW ? 'just now' : `${age} ago`
}

/** A duration in words: `under a minute`, `4 min`, `2 h 10 min`. */
export function durationText(seconds: number): string {
  if (seconds < 60) return 'under a minute'
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** The instant in UTC to the minute, as it goes into a report. */
export function timeText(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`
}

export function bytesText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  if (bytes < 1_000_000) return `${(bytes / 1_000).toFixed(1)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

export function countText(count: number): string {
  return new Intl.NumberFormat('en-GB').format(count)
}
