/** The signals of ordinary goods: what the advert sells where the name of an animal is only a name, a picture or a dish. */
import type { Findings } from './findings.ts'
import { gapBetween } from './mention-places.ts'
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

/** What a word in the description counts beside one in the title. */
const ASIDE = 0.2
/** The same where nothing wild is named that the word could be an aside to. */
const ASIDE_OF_UNNAMED = 0.6

const BESIDE = 4
/** Room for the word between equipment and the animal it is for. */
const FOR_IT = 8

/** Signal of each class of innocent phrases in the lexicon. */
const INNOCENT: readonly (readonly [SignalName, string])[] = [
  ['innocent-colour', 'colour or pattern'],
  ['innocent-brand', 'brand or model'],
  ['innocent-food', 'food, plant or place'],
  ['innocent-material', 'other material'],
  ['innocent-species', 'species that is not listed'],
  ['innocent-game', 'game, book or art'],
]

export function setGoodsSignals(findings: Findings, set: SetSignal): void {
  const { signals, innocent, taxa, deniedTaxa, products } = findings
  const asides = taxa.length + deniedTaxa.length > 0 ? ASIDE : ASIDE_OF_UNNAMED
  for (const [signal, name] of GOODS) setPlaced(signal, signals.get(name) ?? [], asides, set)
  const readings = Map.groupBy(innocent, ({ entry }): string => entry.reading)
  for (const [signal, reading] of INNOCENT) {
    const phrases = readings.get(reading) ?? []
    setPlaced(signal, [...phrases, ...namesOf(signal, findings)], ASIDE, set)
  }
  const things = GOODS.flatMap(([, name]) => (NEVER_WILDLIFE.has(name) ? (signals.get(name) ?? []) : []))
  const named = [...taxa, ...deniedTaxa]
  const beside = things.find((thing) => named.some((taxon) => gapBetween(thing, taxon) <= BESIDE))
  if (beside !== undefined) set('goods-beside-taxon', 1, placeOf(beside))
  const equipment = (signals.get('pet-goods') ?? []).find(
    (thing) => thing.field === 'title' && named.some((taxon) => gapBetween(thing, taxon) <= FOR_IT),
  )
  if (equipment !== undefined && !signals.has('live-animal')) {
    set('equipment-beside-taxon', 1, placeOf(equipment))
  }
  const titled = things.find(({ field }) => field === 'title')
  const wild = [...taxa, ...products].some(({ field }) => field === 'title')
  if (titled !== undefined && !wild) set('goods-alone-in-title', 1, placeOf(titled))
}

/** Names of taxa that are names of something else. */
function namesOf(signal: SignalName, { modelNames, placeNames, colourNames }: Findings): readonly Mention[] {
  if (signal === 'innocent-brand') return modelNames
  if (signal === 'innocent-colour') return colourNames
  return signal === 'innocent-food' ? placeNames : []
}

/** What the title names is what is sold; in the description it may be a comparison, a gift or an aside. */
function setPlaced(signal: SignalName, mentions: readonly Mention[], aside: number, set: SetSignal): void {
  if (mentions.length === 0) return
  const titled = mentions.filter(({ field }) => field === 'title')
  const told = mentions.filter(({ field }) => field !== 'title')
  const value = saturating(distinctTexts(titled)) + aside * saturating(distinctTexts(told))
  set(signal, value, placeOf(titled[0] ?? told[0]))
}
