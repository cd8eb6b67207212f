/**
 * How often a listing is wrongly said to be over, and how soon it is noticed where it is, in one run over the same four
 * months of 856 listings: `node bench/lifecycle/main.ts [SEED]`. The named peer is the rule of most crawlers: what is
 * absent from results is removed.
 */
import { type Declaration, type Replay, RULES, replay } from './replay.ts'
import { DAYS, LISTINGS, marketplace } from './world.ts'

const seed = Number(process.argv[2] ?? 1)
const world = marketplace(seed)
const seen = replay(world, seed + 1)
const over = world.listings.filter((listing) => listing.over !== null).length
print(`${LISTINGS} listings over ${DAYS} days, a run every 6 hours, seed ${seed}`)
print(`${over} were truly over; ${seen.cameBack} were missing from results and came back`)
print(
  `${seen.extraLooks} direct looks at listings that results did not show, ${(seen.extraLooks / DAYS).toFixed(1)} a day`,
)
print('')
print(
  'rule                                              wrongly over  listings  noticed  median  9 in 10 within',
)
for (const rule of RULES) print(lineOf(rule, seen))

function lineOf(rule: (typeof RULES)[number], { declared }: Replay): string {
  const wrong = declared[rule].filter(({ isTrue }) => !isTrue)
  const delays = firstTrue(declared[rule]).map(
    ({ listing, hour }) => (hour - (listing.over?.at ?? hour)) / 24,
  )
  delays.sort((a, b) => a - b)
  const days = (share: number) => `${(delays[Math.floor(delays.length * share)] ?? 0).toFixed(1)} d`
  return [
    rule.padEnd(48),
    String(wrong.length).padStart(14),
    String(new Set(wrong.map(({ listing }) => listing)).size).padStart(9),
    `${delays.length}/${over}`.padStart(9),
    days(0.5).padStart(7),
    days(0.9).padStart(9),
  ].join(' ')
}

function firstTrue(declared: readonly Declaration[]): Declaration[] {
  const first = new Map<string, Declaration>()
  for (const one of declared) {
    const { listingId } = one.listing
    if (one.isTrue && !first.has(listingId)) first.set(listingId, one)
  }
  return [...first.values()]
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
