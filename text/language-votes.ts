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

export class Votes {
  private readonly candidates: readonly number[]
  private readonly counts: Float64Array

  /** @param priors what each candidate, by number, has from the start; no other language is ever counted. */
  constructor(priors: ReadonlyMap<number, number>) {
    this.candidates = [...priors.keys()]
    this.counts = new Float64Array(LANGUAGES.length).fill(Number.NEGATIVE_INFINITY)
    for (const [language, prior] of priors) this.counts[language] = prior
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
    const first = Math.max(...this.candidates.map((number) => this.counts[number] ?? 0))
    return this.candidates
      .filter((number) => first - (this.counts[number] ?? 0) <= distance)
      .map((number) => LANGUAGES[number] ?? 'und')
  }

  leader(): string {
    return this.within(0)[0] ?? 'und'
  }
}
