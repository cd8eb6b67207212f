/** Invented goods that the marketplaces of the tests sell. */

export interface Good {
  id: number
  slug: string
  title: string
  description: string
  price: number
  seller: string
  place: string
  /** UTC instant. */
  postedAt: string
  category: string
  image: string
}

/** As many goods as asked for, always the same. */
export function goodsFor(count: number, firstId: number): Good[] {
  return Array.from({ length: count }, (_, index) => {
    const thing = THINGS[index % THINGS.length] ?? 'Thing'
    const state = STATES[Math.floor(index / THINGS.length) % STATES.length] ?? 'old'
    const title = `${state} ${thing} no. ${index + 1}`
    const id = firstId + index * 7
    return {
      id,
      slug: title.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
      title,
      description: `This ${state.toLowerCase()} ${thing.toLowerCase()} comes from a clean household and can be collected at any time. Ask for the measures, there are more pictures.`,
      price: 15 + ((index * 37) % 400),
      seller: SELLERS[index % SELLERS.length] ?? 'ana',
      place: PLACES[index % PLACES.length] ?? 'Utrecht',
      postedAt: new Date(Date.UTC(2026, 9, 1 + (index % 28), 8, index % 60)).toISOString(),
      category: index % 2 === 0 ? 'Furniture' : 'Collecting',
      image: `/media/${id}-large.jpg`,
    }
  })
}

const THINGS = [
  'Oak table',
  'Brass lamp',
  'Wall clock',
  'Carved bowl',
  'Leather chair',
  'Chess set',
  'Tea service',
  'Picture frame',
  'Walking stick',
  'Music box',
]
const STATES = ['Old', 'Restored', 'Painted', 'Small', 'Rare', 'Heavy']
const SELLERS = ['ana-m', 'bertil', 'chen_w', 'dora77']
const PLACES = ['Utrecht', 'Porto', 'Gdynia', 'Leeds']
