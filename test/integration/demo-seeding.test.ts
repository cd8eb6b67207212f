import { expect, test } from 'vitest'
import { readCatalogue } from '../../demo/catalogue.ts'
import { openSearch } from '../../demo/search.ts'
import { demoSite } from '../../demo/site-file.ts'
import { readTruth } from '../../demo/truth.ts'
import { loadLexicon } from '../../keywords/lexicon.ts'
import { candidateSearchTerms } from '../../keywords/search-terms.ts'
import { seedTerms } from '../../workers/seeding.ts'

const lexicon = loadLexicon()

/** The listings that a site's own search gives for the terms that a run would use. */
function reachedBySeeding(name: string): Set<string> {
  const search = openSearch(readCatalogue(name))
  const terms = seedTerms(demoSite(name, 'http://127.0.0.1:8411'), (language) =>
    candidateSearchTerms(lexicon, language),
  )
  return new Set(terms.flatMap(({ term }) => search(term)).map(({ id }) => id))
}

test('terms from the lexicon lead to three in four suspicious listings of the classifieds, and to innocent neighbours', () => {
  const reached = reachedBySeeding('classifieds')
  const open = readTruth().filter(({ site, reach }) => site === 'classifieds' && reach === 'open')
  const share = (flag: boolean): number => {
    const of = open.filter((entry) => entry.flag === flag)
    return of.filter(({ listingId }) => reached.has(listingId)).length / of.length
  }
  expect(share(true)).toBeGreaterThanOrEqual(0.75)
  expect(share(false)).toBeGreaterThan(0)
  expect(share(false)).toBeLessThan(share(true))
})
