/** Everything that is known about a flagged listing at the moment its evidence is put together. */
import type { CapturedPage } from '../crawlers/visited-page.ts'
import type { Assessment } from '../model/assessment.ts'
import type { Listing } from '../model/listing.ts'
import type { AssessmentRecord, Observation } from '../model/observation.ts'
import type { SiteVersion } from '../model/site.ts'
import type { Visit } from '../model/visit.ts'

export interface EvidenceInput {
  evidenceId: string
  itemId: string
  runId: string
  siteVersion: SiteVersion
  /** The visit whose bytes were judged, what was read in them, and the judgement. */
  visit: Visit
  observation: Observation
  assessment: AssessmentRecord
  /** The later visit that took the pictures, or why there is none. */
  captured: CapturedPage | { missing: string }
  /** Judges what the captured page says, by the same lexicon and model as before. */
  assess: (listing: Listing) => Assessment
  collector: { software: string; version: string; userAgent: string }
  at: string
}
