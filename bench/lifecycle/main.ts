/**
 * How often a listing is wrongly said to be over, and how soon it is noticed where it is, in one run over the same four
 * months of 856 listings: `node bench/lifecycle/main.ts [SEED]`. The named peer is the rule of most crawlers: what is
 * absent from results is removed. Then, how soon it is noticed that an innocent listing became an offer of what is not allowed,
 * and what that costs in requests.
 */
import { CHOICES, INNOCENTS, innocents, turned, type Watch, watchInnocents } from './innocents.ts'
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
print('')
printInnocents()

function printInnocents(): void {
  const listings = innocents(seed + 2)
  const all = turned(listings)
  const { 'by suspicion and age': ours, ...peers } = CHOICES
  if (ours === undefined) throw new Error('Our own choice is missing')
  const watched = watchInnocents(listings, ours)
  const before = seen.extraLooks / DAYS
  const added = watched.looks / DAYS
  print(`${INNOCENTS} innocent listings that no search shows; ${all} become offers of what is not allowed`)
  print(
    `direct looks a day: ${before.toFixed(1)} before, at flagged listings; ${(before + added).toFixed(1)} with ${added.toFixed(1)} at innocent ones, at most ${watched.mostInARun} in a run of 400 pages`,
  )
  print('choice                                              looks  noticed  median  9 in 10 within')
  print(`${'none, as before'.padEnd(48)}${'0'.padStart(9)} ${`0/${all}`.padStart(8)} ${'never'.padStart(7)}`)
  print(noticedLine('by suspicion and age', watched, all))
  for (const [name, choose] of Object.entries(peers)) {
    const peer = watchInnocents(listings, choose, (run) => watched.looksByRun[run] ?? 0)
    print(noticedLine(`${name}, as many looks`, peer, all))
  }
}

/** Times of all that turned: what was not noticed counts as later than what was. */
function noticedLine(name: string, { looks, delays }: Watch, all: number): string {
  const days = (share: number) => {
    const delay = delays[Math.floor(all * share)]
    return delay === undefined ? 'never' : `${delay.toFixed(1)} d`
  }
  const noticed = `${delays.length}/${all}`.padStart(8)
  return `${name.padEnd(48)}${String(looks).padStart(9)} ${noticed} ${days(0.5).padStart(7)} ${days(0.9).padStart(9)}`
}

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
