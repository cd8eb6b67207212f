/** How the listings of the desk's tests are written down: their text, and which words spoke for or against them. */
import type {
  Appendix,
  AssessedField,
  Exemption,
  ListingKind,
  Reading,
  TaxonRank,
} from '../../../../model/assessment.ts'

export interface WrittenListing {
  site: 'bazar-verde' | 'pasar-loka' | 'curio-lane'
  id: string
  language: string
  title: string
  description: string
  price: { amount: number | null; currency: string | null; raw: string } | null
  seller: string | null
  place: { text: string; country: string | null } | null
  kind: ListingKind
  taxa: { name: string; rank: TaxonRank; cites: Appendix | null; matched: string }[]
  products: { product: string; term: string | null }[]
  marks: { signal: string; weight: number; field: AssessedField; text: string; note: string }[]
  legalBasis: string[]
  exemptions: Exemption[]
  readings: Reading[]
  daysAgo: number
  /** What the page said when it was first seen, where that was something else. */
  earlier?: {
    title?: string
    description?: string
    price?: { amount: number; currency: string; raw: string }
  }
}
