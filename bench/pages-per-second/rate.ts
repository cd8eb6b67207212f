/** How fast pages go through, and how that compares. */

export interface Rate {
  pagesPerSecond: number
  /** Of this process; what a peer in a process of its own took is told by itself. */
  cpuMsPerPage: number
}

export async function measure(count: number, work: () => Promise<void>): Promise<Rate> {
  const start = performance.now()
  const cpu = process.cpuUsage()
  await work()
  const used = process.cpuUsage(cpu)
  return {
    pagesPerSecond: (count * 1_000) / (performance.now() - start),
    cpuMsPerPage: (used.user + used.system) / 1_000 / count,
  }
}

/** The median, each round, and the processor time. */
export function inWords(name: string, rates: readonly Rate[]): string {
  const all = rates.map(({ pagesPerSecond }) => pagesPerSecond.toFixed(1)).join(', ')
  return `${name}: ${speed(rates).toFixed(1)} pages/s (${all}), ${cost(rates).toFixed(2)} ms of processor a page`
}

/** How many times as fast as the peer, and for how many times less processor time. */
export function ratios(name: string, our: readonly Rate[], peer: readonly Rate[]): string {
  return `${name} ${(speed(our) / speed(peer)).toFixed(2)} x the pages a second (${(cost(peer) / cost(our)).toFixed(2)} x by processor time)`
}

export function speed(rates: readonly Rate[]): number {
  return median(rates.map(({ pagesPerSecond }) => pagesPerSecond))
}

function cost(rates: readonly Rate[]): number {
  return median(rates.map(({ cpuMsPerPage }) => cpuMsPerPage))
}

function median(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
