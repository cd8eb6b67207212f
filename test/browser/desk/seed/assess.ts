/** Makes the assessment that a written listing states: offsets found in its text, score from its weights. */
import { createHash } from 'node:crypto'
import type { AssessedField, Assessment, Reason } from '../../../../model/assessment.ts'
import type { Listing } from '../../../../model/listing.ts'
import type { WrittenListing } from './written-listing.ts'

const BIAS = -2.2
const HIGH = 0.9

export const LEXICON = tagged('lexicon of the tests')
export const MODEL = tagged('model of the tests')

export function assessWritten(written: WrittenListing, listing: Listing, asOf: string): Assessment {
  const reasons: Reason[] = [
    { signal: 'bias', weight: BIAS, note: 'What any listing starts with: most are harmless.' },
    ...written.marks.flatMap((mark) => placed(mark, listing)),
  ]
  const logit = reasons.reduce((sum, { weight }) => sum + weight, 0)
  const score = 1 / (1 + Math.exp(-logit))
  return {
    id: listing.listingId,
    language: written.language,
    score,
    tier: score >= HIGH && written.kind !== 'exempt' ? 'high' : 'review',
    kind: written.kind,
    taxa: written.taxa,
    products: written.products,
    cites:
      written.taxa.map(({ cites }) => cites).sort((a, b) => (a ?? '~').localeCompare(b ?? '~'))[0] ?? null,
    legalBasis: written.legalBasis,
    exemptions: written.exemptions,
    readings: written.readings,
    reasons,
    asOf,
    lexicon: LEXICON,
    model: MODEL,
  }
}

/** An earlier state of the page may lack the words; then there is no such reason. */
function placed({ text, ...mark }: WrittenListing['marks'][number], listing: Listing): Reason[] {
  const start = fieldText(listing, mark.field).toLowerCase().indexOf(text.toLowerCase())
  return start < 0 ? [] : [{ ...mark, text, start, end: start + text.length }]
}

function fieldText(listing: Listing, field: AssessedField): string {
  return field === 'title' || field === 'description' ? listing[field] : ''
}

function tagged(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}
