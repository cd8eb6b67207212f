/** Reads and judges the captured page as the first one was, to say whether it still shows the same offer. */
import { readAgainFromPage } from '../crawlers/offers/read-again.ts'
import type { CapturedPage } from '../crawlers/visited-page.ts'
import type { Tier } from '../model/assessment.ts'
import type { CaptureGap } from '../model/evidence.ts'
import { type Difference, differencesBetween } from './differences.ts'
import type { EvidenceInput } from './evidence-input.ts'

export interface SecondReading {
  differences: Difference[]
  /** `null` when the captured page shows no listing. */
  tier: Tier | null
  gaps: CaptureGap[]
}

export function readAgain(input: EvidenceInput, captured: CapturedPage): SecondReading {
  const { page } = captured
  const noReading = (reason: string): SecondReading => ({
    differences: [],
    tier: null,
    gaps: [{ what: 'second reading', url: captured.finalUrl, reason }],
  })
  if (page.outcome !== 'page')
    return noReading(`the page was ${page.outcome}: ${page.reason ?? 'no reason given'}`)
  const { url, listingId, thread } = input.observation.listing
  const listing = readAgainFromPage(input.siteVersion.site, page, { url, listingId, thread })
  if (listing === null) return noReading('the page no longer shows the listing, or shows no title')
  const differences = differencesBetween(input.observation.listing, listing)
  const { lexicon, model, tier } = input.assess(listing)
  const before = input.assessment.assessment
  if (lexicon === before.lexicon && model === before.model) return { differences, tier, gaps: [] }
  const reason = 'the lexicon or the model has changed since the listing was judged'
  return { differences, tier: null, gaps: [{ what: 'second assessment', url: captured.finalUrl, reason }] }
}
