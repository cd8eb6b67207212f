/** Votes for the languages that come into question, counted in arrays: a word of a listing may speak for ten. */

/** Number of each language that has been spoken of, in order of first mention. */
const NUMBERS = new Map<string, number>()
const LANGUAGES: string[] = []

/** A number that stands for the language from now on. */
export function numberOf(language: string): number {
  const known = NUMBERS.get(language)
  if (known !== undefined) return known
  NUMBERS.set(language, LANGUAGES.length)
  LANGUAGES.push(language)
  return LANGUAGES.length - 1
}

/** Languages by number that something speaks for, each as much as the others. */
export interface Vote {
  readonly languages: readonly number[]
  readonly weight: number
}

/** Languages that come into question, by number, with what each has from the start. */
export interface Ballot {
  readonly candidates: readonly number[]
  readonly priors: readonly number[]
}

/** Prepared once for a script; no other language is ever counted. */
export function ballotOf(priors: ReadonlyMap<string, number>): Ballot {
  const numbered = [...priors].map(([language, prior]) => [numberOf(language), prior] as const)
  const counts = new Array<number>(MOST_LANGUAGES).fill(Number.NEGATIVE_INFINITY)
  for (const [number, prior] of numbered) counts[number] = prior
  return { candidates: numbered.map(([number]) => number), priors: counts }
}

/** Room for every language that words, letters or endings speak for. */
const MOST_LANGUAGES = 128

export class Votes {
  private readonly candidates: readonly number[]
  private readonly counts: number[]

  constructor({ candidates, priors }: Ballot) {
    this.candidates = candidates
    this.counts = priors.slice()
  }

  add(language: string, weight: number): void {
    const number = NUMBERS.get(language)
    if (number !== undefined) this.counts[number] = (this.counts[number] ?? 0) + weight
  }

  cast({ languages, weight }: Vote, times = 1): void {
    for (const number of languages) this.counts[number] = (this.counts[number] ?? 0) + weight * times
  }

  /** By how much the first is ahead of the second. */
  lead(): number {
    let first = Number.NEGATIVE_INFINITY
    let second = Number.NEGATIVE_INFINITY
    for (const number of this.candidates) {
      const count = this.counts[number] ?? 0
      if (count > first) {
        second = first
        first = count
      } else if (count > second) second = count
    }
    return first - second
  }

  /** Languages that are behind the first by no more than so much, the first among them. */
  within(distance: number): string[] {
    const least = (this.counts[this.first()] ?? 0) - distance
    const close: string[] = []
    for (const number of this.candidates) {
      if ((this.counts[number] ?? 0) >= least) close.push(LANGUAGES[number] ?? 'und')
    }
    return close
  }

  leader(): string {
    return LANGUAGES[this.first()] ?? 'und'
  }

  private first(): number {
    let first = this.candidates[0] ?? 0
    for (const number of this.candidates) {
      if ((this.counts[number] ?? 0) > (this.counts[first] ?? 0)) first = number
    }
    return first
  }
}
