/** What a site is searched for where nobody says what for. */
import type { ListTerm } from '../crawlers/site/result-lists.ts'
import type { Site } from '../model/site.ts'

/** What was asked for, else what a run of the site would look at. */
export async function termsFor(site: Site, queries: readonly string[]): Promise<readonly ListTerm[]> {
  if (queries.length > 0) return queries.map((term) => ({ term, language: null }))
  const [{ loadLexicon }, { candidateSearchTerms }, { seedTerms }] = await Promise.all([
    import('../keywords/lexicon.ts'),
    import('../keywords/search-terms.ts'),
    import('../workers/seeding.ts'),
  ])
  const lexicon = loadLexicon()
  return seedTerms(site, (language) => candidateSearchTerms(lexicon, language))
}
