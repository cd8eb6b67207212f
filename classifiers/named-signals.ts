/**
 * The named signals of the model: each is a number an analyst can understand, with the words it came from.
 * Their weights live in model.json; what they mean is said here once.
 */
import type { Assessable, AssessedField } from '../model/assessment.ts'
import { findContacts } from '../text/contact.ts'
import { adjoins, type Findings } from './findings.ts'
import type { Mention } from './mentions.ts'
import { findPermitNumbers, type PermitNumber } from './permit-numbers.ts'

/** Every signal and the sentence that explains it; weights are fitted, except where they are absent. */
export const SIGNALS = {
  bias: 'What is true of a listing before anything is read.',
  'taxon-strong': 'Names a taxon or a product that names its taxon.',
  'taxon-in-title': 'The taxon stands in the title.',
  'taxon-weak': 'A word that may name a taxon but is also used otherwise.',
  'taxon-scientific': 'A scientific name.',
  'code-word': 'A word traders use for a taxon.',
  'no-taxon': 'No taxon is named.',
  'taxon-denied': 'A taxon is named only to say that it is not that.',
  disguised: 'The name is written so that filters overlook it.',
  'taxon-and-part': 'A part of an animal or plant beside a word for the taxon.',
  'taxon-and-live': 'A live animal of that name is described.',
  product: 'A product of animals or plants without a taxon.',
  offer: 'Offers something.',
  wanted: 'Wants to buy.',
  priced: 'A price is given.',
  contact: 'Asks to be contacted outside the marketplace.',
  shipping: 'Speaks of shipping.',
  wholesale: 'Offers quantities for trade.',
  'no-papers': 'Says that there are no papers.',
  'hidden-deal': 'Hints at secrecy or a hidden shipment.',
  wild: 'Says that it was taken from the wild.',
  captive: 'Says that it was bred in captivity.',
  ring: 'Speaks of a ring or a chip.',
  'papers-claim': 'Claims papers.',
  'papers-strong': 'Names the very document that the law asks for.',
  'permit-number': 'Gives a number shaped like that of a permit, certificate, label or ring.',
  'credible-proof': 'A specific document with a number, and nothing that says the opposite.',
  antique: 'Claims age.',
  replica: 'Speaks of an imitation, a print or a toy.',
  'replica-statement': 'States that it is not the real thing.',
  'denies-imitation': 'Insists that it is not an imitation.',
  genuine: 'Insists that it is genuine.',
  remedy: 'Speaks of healing, luck or potency.',
  'live-animal': 'Describes a live animal.',
  news: 'Reports a seizure, an arrest or conservation work.',
  question: 'Asks a question or says that nothing is for sale.',
  'lost-pet': 'A lost or found animal, or an adoption.',
  advocacy: 'Asks people not to buy.',
  'ordinary-goods': 'Clothes, toys, cars, media and other ordinary goods.',
  'innocent-colour': 'A colour or pattern that is named after an animal.',
  'innocent-brand': 'A brand or model that is named after an animal.',
  'innocent-food': 'A food, plant or place that is named after an animal.',
  'innocent-material': 'A material that looks like a listed one and is not.',
  'innocent-species': 'A species that is not listed.',
  'innocent-game': 'A game, book, toy or picture.',
  'talk-unpriced': 'Tells or asks, and gives no price.',
  'question-mark': 'Asks a question and gives no price.',
  'nothing-traded': 'No price, nothing offered or wanted, no way to reach a seller.',
  'secret-product': 'Secrecy or missing papers around a product whose taxon is not named.',
} as const
export type SignalName = keyof typeof SIGNALS

export interface SignalValue {
  readonly signal: SignalName
  readonly value: number
  /** Where in the text, if anywhere. */
  readonly place: { field: AssessedField; start: number; end: number; text: string } | null
}

/** All signals of a listing whose value is not zero, in the order of SIGNALS. */
export function namedSignals(listing: Assessable, findings: Findings): SignalValue[] {
  const values = new Map<SignalName, SignalValue>()
  const set = (signal: SignalName, value: number, place: SignalValue['place'] = null) => {
    if (value !== 0) values.set(signal, { signal, value, place })
  }
  set('bias', 1)
  setTaxa(findings, set)
  for (const [signal, name] of DIRECT) {
    const mentions = findings.signals.get(name) ?? []
    set(signal, saturating(distinctTexts(mentions)), placeOf(mentions[0]))
  }
  for (const [signal, reading] of INNOCENT) {
    const mentions = findings.innocent.filter(({ entry }) => entry.reading === reading)
    set(signal, saturating(distinctTexts(mentions)), placeOf(mentions[0]))
  }
  set('denies-imitation', saturating(findings.deniedImitations.length), placeOf(findings.deniedImitations[0]))
  set('priced', typeof listing.price?.amount === 'number' && listing.price.amount > 0 ? 1 : 0)
  if (!values.has('contact') && findContacts(listing.description).length > 0) set('contact', 0.5)
  // A reward is not a price: what has one is for sale, found or not.
  if (values.has('priced')) values.delete('lost-pet')
  setProof(listing, findings, values, set)
  setTogether(listing, findings, values, set)
  return SIGNAL_NAMES.flatMap((name) => values.get(name) ?? [])
}

export const SIGNAL_NAMES = Object.keys(SIGNALS) as readonly SignalName[]

type Set = (signal: SignalName, value: number, place?: SignalValue['place']) => void

/** Signals that are the words of one class in the lexicon. */
const DIRECT: readonly (readonly [SignalName, string])[] = [
  ['offer', 'offer'],
  ['wanted', 'wanted'],
  ['contact', 'contact'],
  ['shipping', 'shipping'],
  ['wholesale', 'wholesale'],
  ['no-papers', 'no-papers'],
  ['hidden-deal', 'hidden-deal'],
  ['wild', 'wild'],
  ['captive', 'captive'],
  ['ring', 'ring'],
  ['papers-claim', 'papers-claim'],
  ['papers-strong', 'papers-strong'],
  ['antique', 'antique'],
  ['replica', 'replica'],
  ['replica-statement', 'replica-statement'],
  ['genuine', 'genuine'],
  ['remedy', 'remedy'],
  ['live-animal', 'live-animal'],
  ['news', 'news'],
  ['question', 'question'],
  ['lost-pet', 'lost-pet'],
  ['advocacy', 'advocacy'],
  ['ordinary-goods', 'brand'],
]

const INNOCENT: readonly (readonly [SignalName, string])[] = [
  ['innocent-colour', 'colour or pattern'],
  ['innocent-brand', 'brand or model'],
  ['innocent-food', 'food, plant or place'],
  ['innocent-material', 'other material'],
  ['innocent-species', 'species that is not listed'],
  ['innocent-game', 'game, book or art'],
]

/** One sign says most; further signs add less and less: 0, 1, 1.5, 1.75 … below 2. */
function saturating(count: number): number {
  return count === 0 ? 0 : 2 - 2 ** (1 - count)
}

function distinctTexts(mentions: readonly Mention[]): number {
  return new Set(mentions.map(({ text }) => text.toLowerCase())).size
}

function placeOf(mention: Mention | undefined): SignalValue['place'] {
  if (mention === undefined) return null
  const { field, start, end, text } = mention
  return { field, start, end, text }
}

function setTaxa({ taxa, deniedTaxa, products, signals }: Findings, set: Set): void {
  const plain = taxa.filter(({ entry }) => entry.kind !== 'code-word')
  const strong = plain.filter(({ entry }) => entry.strength === 'strong')
  const weak = plain.filter(({ entry }) => entry.strength === 'weak')
  const codes = taxa.filter(({ entry }) => entry.kind === 'code-word')
  const best = strong[0] ?? weak[0] ?? codes[0]
  if (strong.length > 0) set('taxon-strong', 1, placeOf(strong[0]))
  else if (weak.length > 0) set('taxon-weak', 1, placeOf(weak[0]))
  const inTitle = strong.find(({ field }) => field === 'title')
  if (inTitle !== undefined) set('taxon-in-title', 1, placeOf(inTitle))
  const scientific = strong.find(({ entry }) => entry.kind === 'scientific' || entry.kind === 'abbreviation')
  if (scientific !== undefined) set('taxon-scientific', 1, placeOf(scientific))
  set('code-word', saturating(distinctTexts(codes)), placeOf(codes[0]))
  const disguised = taxa.find((taxon) => taxon.disguised)
  if (disguised !== undefined) set('disguised', 1, placeOf(disguised))
  if (best === undefined) {
    set('no-taxon', 1)
    if (products.length > 0) set('product', 1, placeOf(products[0]))
    set('taxon-denied', deniedTaxa.length > 0 ? 1 : 0, placeOf(deniedTaxa[0]))
    return
  }
  set('taxon-denied', deniedTaxa.length > 0 ? 0.5 : 0, placeOf(deniedTaxa[0]))
  const beside = products.find((product) => plain.some((taxon) => near(product, taxon)))
  if (beside !== undefined)
    set('taxon-and-part', plain.some((taxon) => adjoins(beside, taxon)) ? 1 : 0.6, placeOf(beside))
  const live = signals.get('live-animal') ?? []
  if (plain.length > 0 && live.length > 0)
    set('taxon-and-live', Math.min(1, distinctTexts(live) / 2), placeOf(live[0]))
}

const NEAR = 40

function near(a: Mention, b: Mention): boolean {
  return a.field === b.field && Math.abs(a.start - b.start) <= NEAR
}

function setProof(
  listing: Assessable,
  findings: Findings,
  values: ReadonlyMap<SignalName, SignalValue>,
  set: Set,
): void {
  const number = firstNumber(listing)
  if (number !== null) set('permit-number', 1, number)
  const documents = (findings.signals.get('papers-strong') ?? []).length
  const claims = (findings.signals.get('papers-claim') ?? []).length
  const contrary = ['no-papers', 'hidden-deal', 'wanted'] as const
  const against = contrary.some((signal) => values.has(signal)) && !values.has('papers-strong')
  const specific = number !== null && (documents > 0 || claims > 0)
  if ((specific || documents >= 2 || (documents > 0 && values.has('ring'))) && !against) {
    set('credible-proof', values.has('no-papers') ? 0.5 : 1, number)
  }
}

function firstNumber(listing: Assessable): SignalValue['place'] {
  const fields = [
    ['title', listing.title],
    ['description', listing.description],
  ] as const
  for (const [field, text] of fields) {
    const [number]: PermitNumber[] = findPermitNumbers(text)
    if (number !== undefined) return { field, start: number.start, end: number.end, text: number.text }
  }
  return null
}

function setTogether(
  listing: Assessable,
  findings: Findings,
  values: ReadonlyMap<SignalName, SignalValue>,
  set: Set,
): void {
  const talk = ['news', 'question', 'lost-pet', 'advocacy'] as const
  const told = talk.map((signal) => values.get(signal)).find((one) => one !== undefined)
  if (told !== undefined && !values.has('priced')) set('talk-unpriced', 1, told.place)
  const mark = values.has('priced') || values.has('wanted') ? null : questionMark(listing)
  if (mark !== null) set('question-mark', mark.field === 'title' ? 1 : 0.5, mark)
  if (!TRADING.some((signal) => values.has(signal))) set('nothing-traded', 1)
  const secret = values.get('no-papers') ?? values.get('hidden-deal')
  if (findings.taxa.length === 0 && values.has('product') && secret !== undefined) {
    set('secret-product', 1, secret.place)
  }
}

const TRADING: readonly SignalName[] = [
  'priced',
  'offer',
  'wanted',
  'contact',
  'wholesale',
  'shipping',
  'no-papers',
]

/** The first question mark of any script. */
function questionMark(listing: Assessable): SignalValue['place'] {
  for (const field of ['title', 'description'] as const) {
    const start = listing[field].search(/[?？؟]/u)
    const text = start < 0 ? '' : listing[field].charAt(start)
    if (text !== '') return { field, start, end: start + 1, text }
  }
  return null
}
