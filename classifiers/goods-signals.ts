/** The signals of ordinary goods: what the advert sells where the name of an animal is only a name, a picture or a dish. */
import { type Findings, gapBetween } from './findings.ts'
import type { Mention } from './mentions.ts'
import { distinctTexts, placeOf, type SetSignal, saturating } from './signal-value.ts'
import type { SignalName } from './signals.ts'

/** Signal of each class of goods in the lexicon. */
const GOODS: readonly (readonly [SignalName, string])[] = [
  ['toy', 'toy'],
  ['ordinary-goods', 'brand'],
  ['goods-media', 'media'],
  ['goods-machine', 'machine'],
  ['goods-food', 'food'],
  ['goods-clothing', 'clothing'],
  ['goods-household', 'household'],
  ['goods-service', 'service'],
  ['goods-pet', 'pet-goods'],
  ['domestic-animal', 'domestic'],
]

/** Classes of which nothing is ever made of a listed taxon, so that the name beside them is only a name. */
const NEVER_WILDLIFE = new Set(['toy', 'brand', 'media', 'machine', 'food', 'service'])

/** A thing that the title names is what is sold; in the description it may be a comparison or a gift. */
const IN_DESCRIPTION = 0.4

const BESIDE = 4

export function setGoodsSignals({ signals, taxa, deniedTaxa }: Findings, set: SetSignal): void {
  const named = [...taxa, ...deniedTaxa]
  let beside: Mention | undefined
  for (const [signal, name] of GOODS) {
    const mentions = signals.get(name) ?? []
    const titled = mentions.filter(({ field }) => field === 'title')
    const told = mentions.filter(({ field }) => field !== 'title')
    const value = saturating(distinctTexts(titled)) + IN_DESCRIPTION * saturating(distinctTexts(told))
    set(signal, value, placeOf(titled[0] ?? told[0]))
    if (!NEVER_WILDLIFE.has(name)) continue
    beside ??= mentions.find((goods) => named.some((taxon) => gapBetween(goods, taxon) <= BESIDE))
  }
  if (beside !== undefined) set('goods-beside-taxon', 1, placeOf(beside))
}
