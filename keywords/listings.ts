/** CITES listings: which taxon, or which of its populations, stands in which appendix from when to when. */
import type { Appendix } from '../model/assessment.ts'
import { isPlaceCode } from './rule-scope.ts'
import { checkDay, formsOf, LexiconFileError, readTable } from './table.ts'

/** One listing of a taxon, or of those populations of it that the row names. */
export interface Listing {
  readonly taxon: string
  /** null: excepted from the listing of a higher taxon. */
  readonly appendix: Appendix | null
  /** First day. */
  readonly from: string
  /** Last day; '' while it stands. */
  readonly to: string
  /** ISO 3166-1 codes of the populations it is limited to; empty for all that no other row names. */
  readonly population: readonly string[]
  /** Number of a CITES annotation, `#4`, or ''. */
  readonly annotation: string
  readonly remark: string
  readonly source: string
  readonly confidence: string
}

export const LISTING_COLUMNS = [
  'taxon',
  'appendix',
  'from',
  'to',
  'population',
  'annotation',
  'remark',
  'source',
  'confidence',
] as const

const FILE = 'listings.tsv'
const APPENDICES: readonly Appendix[] = ['I', 'II', 'III']

/** Listings by taxon, ordered by their first day; throws LexiconFileError where rows are wrong or contradict each other. */
export function readListings(text: string, known: ReadonlyMap<string, unknown>): Listing[] {
  const lines = new Map<Listing, number>()
  for (const { line, cells } of readTable(text, FILE, LISTING_COLUMNS)) {
    if (!known.has(cells.taxon)) {
      throw new LexiconFileError(FILE, line, `taxon "${cells.taxon}" is not in taxa.tsv`)
    }
    if (!/^(?:I|II|III|none)$/.test(cells.appendix)) {
      throw new LexiconFileError(FILE, line, `appendix "${cells.appendix}" is not I, II, III or none`)
    }
    checkDay(cells.from, FILE, line)
    if (cells.to !== '') checkDay(cells.to, FILE, line)
    if (cells.to !== '' && cells.to < cells.from) {
      throw new LexiconFileError(FILE, line, `ends on ${cells.to}, before it begins`)
    }
    if (!/^(?:#\d+)?$/.test(cells.annotation)) {
      throw new LexiconFileError(FILE, line, `annotation "${cells.annotation}" is not a number like #4`)
    }
    const population = formsOf(cells.population)
    const wrong = population.find((country) => !isPlaceCode(country))
    if (wrong !== undefined) {
      throw new LexiconFileError(FILE, line, `population "${wrong}" is not a country code like ZA`)
    }
    const appendix = APPENDICES.find((one) => one === cells.appendix) ?? null
    lines.set({ ...cells, appendix, population }, line)
  }
  checkOverlaps(lines)
  return [...lines.keys()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/** True where a listing is in force on a day. */
export function standsOn({ from, to }: Listing, day: string): boolean {
  return from <= day && (to === '' || to >= day)
}

/** The strictest of the listings, those of the whole taxon before those of populations. */
export function governing(listings: readonly Listing[]): Listing | undefined {
  const whole = listings.filter(({ population }) => population.length === 0)
  const among = whole.length > 0 ? whole : listings
  return among.toSorted((a, b) => strictness(b) - strictness(a))[0]
}

function strictness({ appendix }: Listing): number {
  return appendix === null ? 0 : APPENDICES.length - APPENDICES.indexOf(appendix)
}

function checkOverlaps(lines: ReadonlyMap<Listing, number>): void {
  const byPlace = Map.groupBy(lines, ([{ taxon, population }]) => `${taxon} ${population.join('|')}`)
  for (const rows of byPlace.values()) {
    const sorted = rows.toSorted(([a], [b]) => (a.from < b.from ? -1 : 1))
    for (const [i, [later, line]] of sorted.entries()) {
      const [earlier, above] = sorted[i - 1] ?? []
      if (earlier === undefined || !standsOn(earlier, later.from)) continue
      throw new LexiconFileError(
        FILE,
        line,
        `${later.taxon} stands in an appendix from ${later.from} and already by line ${above}; give one of them an end`,
      )
    }
  }
}
