/** Fictional listings, written for these tests, with the difficulties that real ones have. */
import { BAZAR_VERDE } from './bazar-verde.ts'
import { CURIO_LANE } from './curio-lane.ts'
import { PASAR_LOKA } from './pasar-loka.ts'
import type { WrittenListing } from './written-listing.ts'

/** As they were found: the markets are searched in turn. */
const FOUND_ORDER = [
  'pl-20418',
  'cl-7731',
  'bv-90210',
  'pl-20533',
  'cl-7802',
  'bv-90377',
  'cl-7790',
  'pl-20610',
  'bv-90455',
  'cl-7815',
  'bv-90502',
  'pl-20655',
]

export const LISTINGS: readonly WrittenListing[] = [...PASAR_LOKA, ...CURIO_LANE, ...BAZAR_VERDE].toSorted(
  (one, other) => FOUND_ORDER.indexOf(one.id) - FOUND_ORDER.indexOf(other.id),
)
