/** As many further listings as a test needs, all alike but for their number. */
import type { WrittenListing } from './written-listing.ts'

export function moreListings(count: number): WrittenListing[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(3, '0')
    return {
      site: 'bazar-verde',
      id: `more-${number}`,
      language: 'en',
      title: `Ivory bangle no. ${number}`,
      description: `Genuine ivory bangle, piece ${number} of a collection.`,
      price: { amount: 40 + index, currency: 'EUR', raw: `${40 + index} €` },
      seller: 'bangle.collector',
      place: { text: 'Antwerp', country: 'BE' },
      kind: 'offer',
      taxa: [{ name: 'Elephantidae', rank: 'family', cites: 'I', matched: 'Ivory' }],
      products: [{ product: 'ivory jewellery', term: 'IJW' }],
      marks: [
        { signal: 'product', weight: 2.2, field: 'title', text: 'Ivory', note: 'Ivory.' },
        { signal: 'product', weight: 1 + index / 1_000, field: 'title', text: 'bangle', note: 'Jewellery.' },
      ],
      legalBasis: ['Reg. (EC) 338/97 Art. 8(1)'],
      exemptions: [],
      readings: [],
      daysAgo: 1 + index / 24,
    }
  })
}
