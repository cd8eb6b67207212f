/** What a run over a demonstration site came to, beside what the truth says of it. */
import type { Listing } from '../../model/listing.ts'
import { expectedListings, FIELDS, nameOf, wrongFields } from './expected-listings.ts'

export interface SiteResult {
  site: string
  /** Listings whose pages may and can be read. */
  open: number
  found: number
  /** Share of the fields of those found that were read as the site shows them. */
  fieldsRight: number
  /** How often each field was read otherwise. */
  wrong: Record<string, number>
  /** Of those found, how many have a country. */
  placed: number
  shouldBeFlagged: number
  flagged: number
  rightlyFlagged: number
  recall: number
  precision: number
  f1: number
}

/** Pages of some sites say the day alone, or `3 days ago`. */
const HOURS_APART = 36

/**
 * @param read one listing for each identifier.
 * @param flagged names of listings, as `nameOf` gives them.
 */
export function readAgainstTruth(
  site: string,
  { read, flagged, openedAt }: { read: readonly Listing[]; flagged: readonly string[]; openedAt: Date },
): SiteResult {
  const open = [...expectedListings()].filter(
    ([, { truth }]) => truth.site === site && truth.reach === 'open',
  )
  const known = new Map(open)
  const found = read.flatMap((listing) => {
    const expected = known.get(nameOf(listing))
    return expected === undefined ? [] : [wrongFields(listing, expected, { openedAt, hours: HOURS_APART })]
  })
  const wrong: Record<string, number> = {}
  for (const field of found.flat()) wrong[field] = (wrong[field] ?? 0) + 1
  const wanted = open.filter(([, { truth }]) => truth.flag).map(([name]) => name)
  const own = flagged.filter((name) => name.startsWith(`${site}/`))
  const right = own.filter((name) => wanted.includes(name)).length
  const [recall, precision] = [right / wanted.length, right / own.length]
  return {
    site,
    open: open.length,
    found: found.length,
    fieldsRight: 1 - found.flat().length / (found.length * FIELDS),
    wrong,
    placed: read.filter((listing) => known.has(nameOf(listing)) && listing.location?.country).length,
    shouldBeFlagged: wanted.length,
    flagged: own.length,
    rightlyFlagged: right,
    recall,
    precision,
    f1: (2 * right) / (own.length + wanted.length),
  }
}

/** One line a site. */
export function resultTable(results: readonly SiteResult[]): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
  return results
    .map(({ site, open, found, fieldsRight, wrong, placed, ...flags }) =>
      [
        `${site}: ${found} of ${open} listings found`,
        `fields right ${percent(fieldsRight)} ${JSON.stringify(wrong)}`,
        `${placed} with a country`,
        `${flags.flagged} flagged, ${flags.rightlyFlagged} of ${flags.shouldBeFlagged} that should be`,
        `F1 ${flags.f1.toFixed(3)}`,
      ].join(' · '),
    )
    .join('\n')
}
