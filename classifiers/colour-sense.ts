/**
 * Materials that are colours, too: an ivory duvet and a coral dress are of no animal. Beside clothes, bedding, curtains or
 * paint the word is a colour, unless the text also speaks of carving, weight, age or an animal.
 */

import type { ProductEntry, SignalEntry, TaxonEntry } from '../keywords/entries.ts'
import { gapBetween, within } from './mention-places.ts'
import type { Mention, ReadField } from './mentions.ts'

/** Products whose names are names of colours in most languages. */
const COLOURED: ReadonlySet<string> = new Set(['ivory', 'coral'])
/** Classes of things that come in colours. */
const IN_COLOURS: ReadonlySet<string> = new Set(['clothing', 'household'])
/** What is said of a material and hardly of a colour. */
const OF_MATERIAL: ReadonlySet<string> = new Set([
  ...['antique', 'genuine', 'replica-statement', 'remedy', 'wild', 'no-papers', 'hidden-deal', 'wholesale'],
  ...['papers-claim', 'papers-strong', 'papers-promise'],
])
const WORKED: ReadonlySet<string> = new Set([
  'jewellery_carving',
  'tooth_claw',
  'horn',
  'bone',
  'trophy',
  'taxidermy',
])
const WEIGHED =
  /\d\s?(?:kgs?|kilos?|gr?|grams?|gramm|гр?|кг|克|斤|公斤|กรัม|กก|그램|グラム|oz|lbs?|tola|ct|carats?)(?![\p{L}\p{N}])/iu

export interface ColourClues {
  readonly named: readonly Mention<TaxonEntry>[]
  readonly products: readonly Mention<ProductEntry>[]
  readonly signals: readonly Mention<SignalEntry>[]
  readonly fields: readonly ReadField[]
}

/** Names that are only colours in this text. */
export function colourNames({ named, products, signals, fields }: ColourClues): Mention<TaxonEntry>[] {
  const goods = signals.filter(({ entry }) => IN_COLOURS.has(entry.signal))
  if (goods.length === 0) return []
  const colours = named.filter((taxon) =>
    products.some(
      ({ entry, ...product }) => COLOURED.has(entry.product) && within({ entry, ...product }, taxon),
    ),
  )
  if (colours.length === 0 || colours.length < named.length) return []
  if (
    signals.some(({ entry }) => OF_MATERIAL.has(entry.signal)) ||
    fields.some(({ original }) => WEIGHED.test(original))
  )
    return []
  const worked = products.filter((product) => !colours.some((colour) => within(product, colour)))
  if (worked.some((product) => WORKED.has(product.entry.product) && !isSize(product, fields))) return []
  return colours.filter((taxon) => goods.some((thing) => isOf(taxon, thing)))
}

/** Spanish `talla 40` is no carving. */
function isSize({ field, end }: Mention, fields: readonly ReadField[]): boolean {
  const text = fields.find((one) => one.field === field)?.original ?? ''
  return /^\s?:?\s?(?:\d|[smlx]{1,3}(?!\p{L}))/iu.test(text.slice(end, end + 8))
}

/** What the title names has the colour wherever in the title it stands; elsewhere they stand together. */
function isOf(taxon: Mention, thing: Mention): boolean {
  return (taxon.field === 'title' && thing.field === 'title') || gapBetween(taxon, thing) <= NEAR
}

const NEAR = 20
