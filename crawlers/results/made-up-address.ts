/** Tells addresses that sites make up without end from those of pages: traps that only a crawler walks into. */

/**
 * Why an address is taken for made up; null where it is not. Such are addresses that grow with every step, as relative
 * links below a page that answers anything make them (`/a/b/a/b/a/b`), and those longer or deeper than people's pages.
 */
export function madeUp(address: string): string | null {
  if (address.length > LONGEST) return `its address has ${address.length} characters`
  const url = URL.parse(address)
  if (url === null) return null
  const steps = url.pathname.split('/').filter((step) => step !== '')
  if (steps.length > DEEPEST) return `its address has ${steps.length} steps`
  const turn = repeatedTurn(steps)
  if (turn !== null) return `its address repeats /${turn}/ again and again`
  const names = [...url.searchParams.keys()]
  const most = Math.max(
    0,
    ...Map.groupBy(names, (name) => name)
      .values()
      .map(({ length }) => length),
  )
  return most > MOST_OF_A_NAME ? 'its address repeats one parameter again and again' : null
}

/** The address by which a page is known: without what only names the visit. */
export function withoutSession(address: string): string {
  const url = URL.parse(address)
  if (url === null) return address
  url.pathname = url.pathname.replace(/;(jsessionid|sid|phpsessid)=[^/;]*/gi, '')
  for (const name of [...url.searchParams.keys()]) if (SESSION.test(name)) url.searchParams.delete(name)
  return url.href
}

const LONGEST = 2_048
const DEEPEST = 24
/** Filters may name a parameter for each choice; hundreds are nobody's choice. */
const MOST_OF_A_NAME = 40
const REPEATS = 3
const SESSION = /^(php|j|asp\.?net_?|cf)?(sess(ion)?_?id|sid)$|^(cftoken|cfid|osc(id|sid)|zenid)$/i

/** The steps that follow themselves three times in a row; single digits may, as in dates and coordinates. */
function repeatedTurn(steps: readonly string[]): string | null {
  for (let length = 1; length * REPEATS <= steps.length; length++) {
    for (let from = 0; from + length * REPEATS <= steps.length; from++) {
      const turn = steps.slice(from, from + length)
      if (turn.every((step) => /^\d{1,2}$/.test(step))) continue
      const repeats = steps
        .slice(from, from + length * REPEATS)
        .every((step, index) => step === turn[index % length])
      if (repeats) return turn.join('/')
    }
  }
  return null
}
