/** Taxa that lead in a circle, stand in two places of the system, or in no appendix; listings nobody has confirmed. */
import type { Lexicon } from '../lexicon.ts'
import type { Taxon } from '../taxonomy.ts'
import type { LexiconFinding } from './finding.ts'

type Known = Pick<Lexicon, 'taxonomy' | 'nationalProtection'>

export function taxonFindings(lexicon: Known, day: string): LexiconFinding[] {
  const own = [...lexicon.taxonomy.taxa.values()].filter(({ imported }) => !imported)
  const above = placesOf(own)
  return [
    ...severalPlaces(above),
    ...cycles(above),
    ...unlisted(own, lexicon, day),
    ...notConfirmed(lexicon.taxonomy.listings),
  ]
}

/** For each name the names directly above it, of all the rows that speak of it. */
function placesOf(taxa: readonly Taxon[]): Map<string, Set<string>> {
  const above = new Map<string, Set<string>>()
  for (const taxon of taxa) {
    const genus = taxon.name.split(' ')[0] ?? taxon.name
    const chain = [genus, taxon.family, taxon.order, taxon.class].filter((name) => name !== '')
    for (const [i, name] of chain.entries()) {
      const next = chain[i + 1]
      if (next === undefined || next === name) continue
      const known = above.get(name)
      if (known === undefined) above.set(name, new Set([next]))
      else known.add(next)
    }
  }
  return above
}

function severalPlaces(above: ReadonlyMap<string, ReadonlySet<string>>): LexiconFinding[] {
  return [...above].flatMap(([name, places]): LexiconFinding[] =>
    places.size < 2
      ? []
      : [{ problem: 'lineage', mistake: true, detail: `${name} stands in ${[...places].join(' and in ')}` }],
  )
}

function cycles(above: ReadonlyMap<string, ReadonlySet<string>>): LexiconFinding[] {
  const done = new Set<string>()
  const findings: LexiconFinding[] = []
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) {
      const circle = [...path.slice(path.indexOf(name)), name].join(' in ')
      findings.push({ problem: 'cycle', mistake: true, detail: `taxa lead in a circle: ${circle}` })
      return
    }
    if (done.has(name)) return
    for (const next of above.get(name) ?? []) visit(next, [...path, name])
    done.add(name)
  }
  for (const name of above.keys()) visit(name, [])
  return findings
}

/** Ranks that are listed or protected; what stands above them only gathers others. */
const LISTED_RANKS: ReadonlySet<string> = new Set(['species', 'subspecies'])

function unlisted(
  taxa: readonly Taxon[],
  { taxonomy, nationalProtection }: Known,
  day: string,
): LexiconFinding[] {
  return taxa
    .filter(({ name, rank }) => LISTED_RANKS.has(rank) && taxonomy.listingsOf(name, day).length === 0)
    .filter(({ name }) => nationalProtection.of(name, day).length === 0)
    .map(({ name }) => ({
      problem: 'no-appendix',
      mistake: false,
      detail: `${name} stands in no appendix on ${day}, and no national protection is known`,
    }))
}

function notConfirmed(listings: Known['taxonomy']['listings']): LexiconFinding[] {
  return listings
    .filter(({ remark }) => remark.startsWith('not confirmed'))
    .map(({ taxon, appendix, from, remark }) => ({
      problem: 'not-confirmed',
      mistake: false,
      detail: `${taxon}, Appendix ${appendix ?? 'none'} from ${from}: ${remark}`,
    }))
}
