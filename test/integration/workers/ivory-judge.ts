/** A classifier that knows one word, so that these tests say nothing about the lexicon. */
import type { Assessable, Assessment } from '../../../model/assessment.ts'
import type { Parts } from '../../../workers/parts.ts'

const LEXICON = `sha256:${'1'.repeat(64)}`
const MODEL = `sha256:${'2'.repeat(64)}`

export const ivoryJudge: Parts['classifier'] = {
  lexicon: LEXICON,
  model: MODEL,
  assess(input: Assessable & { asOf: string }): Assessment {
    const start = input.title.search(/ivory/i)
    const isOffer = start >= 0
    return {
      id: input.id,
      language: 'en',
      score: isOffer ? 0.9 : 0.1,
      tier: isOffer ? 'high' : 'none',
      kind: isOffer ? 'offer' : 'unrelated',
      taxa: isOffer ? [{ name: 'Loxodonta africana', rank: 'species', cites: 'I', matched: 'ivory' }] : [],
      products: isOffer ? [{ product: 'ivory', term: 'TUS' }] : [],
      cites: isOffer ? 'I' : null,
      legalBasis: [],
      exemptions: [],
      readings: [],
      reasons: [{ signal: 'bias', weight: isOffer ? Math.log(9) : -Math.log(9) }],
      asOf: input.asOf,
      lexicon: LEXICON,
      model: MODEL,
    }
  },
}
