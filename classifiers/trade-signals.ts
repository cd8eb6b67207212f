/** The signals that say whether anything is traded at all: talk, questions, secrecy around an unnamed product. */
import type { Assessable } from '../model/assessment.ts'
import type { Findings } from './findings.ts'
import type { Mention } from './mentions.ts'
import { namesOrdinaryAnimal } from './ordinary-animals.ts'
import { placeOf, type SetSignal, type SignalValue, type SignalValues } from './signal-value.ts'
import { type SignalName, TALK_SIGNALS } from './signals.ts'

/** Sets the signals that follow from which other signals are there and which are not. */
export function setTradeSignals(
  listing: Assessable,
  findings: Findings,
  values: SignalValues,
  set: SetSignal,
): void {
  const told = TALK_SIGNALS.map((signal) => values.get(signal)).find((one) => one !== undefined)
  if (told !== undefined && !values.has('priced')) set('talk-unpriced', 1, told.place)
  const mark = values.has('priced') || values.has('wanted') ? null : questionMark(listing)
  if (mark !== null) set('question-mark', mark.field === 'title' ? 1 : 0.5, mark)
  const untraded = !TRADING.some((signal) => values.has(signal))
  if (untraded) set('nothing-traded', 1)
  const asked = values.get('question') ?? values.get('question-mark')
  if (untraded && asked !== undefined) set('asks-untraded', 1, asked.place)
  const quoted = findings.taxa.find(
    (taxon) => taxon.entry.kind !== 'code-word' && !taxon.misspelled && isQuoted(taxon, findings),
  )
  if (quoted !== undefined) set('taxon-quoted', 1, placeOf(quoted))
  const secret = values.get('no-papers') ?? values.get('hidden-deal')
  if (findings.taxa.length > 0) return
  const live = values.get('live-animal')
  const wild = values.get('wild')
  const ordinary = values.get('product-ordinary')
  if (ordinary !== undefined && !TELLING.some((signal) => values.has(signal))) {
    set('product-alone', 1, ordinary.place)
  }
  const specimen = values.get('product') ?? values.get('product-ordinary') ?? live
  if (specimen === undefined && wild === undefined && secret !== undefined) {
    const goods = ORDINARY_THINGS.map((signal) => values.get(signal)?.value ?? 0)
    set('secret-goods', Math.min(1, Math.max(...goods)), secret.place)
  }
  if (namesOrdinaryAnimal(findings) && wild === undefined) return
  if (specimen !== undefined && secret !== undefined) set('secret-product', 1, secret.place)
  if (specimen !== undefined && wild !== undefined) set('wild-unnamed', 1, wild.place)
  if (live !== undefined && live.value > 1) set('live-unnamed', 1, live.place)
}

const TRADING: readonly SignalName[] = [
  'priced',
  'price-in-text',
  'offer',
  'wanted',
  'contact',
  'wholesale',
  'shipping',
  'no-papers',
]

/** What people sell without papers and for cash as well. */
const ORDINARY_THINGS: readonly SignalName[] = [
  ...(['ordinary-goods', 'goods-machine', 'goods-household', 'goods-clothing', 'goods-media'] as const),
  ...(['goods-service', 'goods-pet', 'domestic-animal', 'toy'] as const),
]

/** What, beside an ordinary product, may speak of wildlife that is not named. */
const TELLING: readonly SignalName[] = [
  ...(['wanted', 'wholesale', 'no-papers', 'papers-promise', 'papers-claim', 'papers-strong'] as const),
  ...([
    'hidden-deal',
    'wild',
    'captive',
    'ring',
    'live-animal',
    'remedy',
    'genuine',
    'denies-imitation',
  ] as const),
]

/** Between quotation marks, as names of things are. */
function isQuoted({ field, start, end }: Mention, { fields }: Findings): boolean {
  const text = fields.find((one) => one.field === field)?.original ?? ''
  return (
    OPENING_QUOTE.test(text.slice(Math.max(0, start - 2), start)) &&
    CLOSING_QUOTE.test(text.slice(end, end + 2))
  )
}

const OPENING_QUOTE = /["“”„«»'‘’「『《]\s?$/u
const CLOSING_QUOTE = /^\s?["“”«»'‘’」』》]/u

/** The first question mark of any script. */
function questionMark(listing: Assessable): SignalValue['place'] {
  for (const field of ['title', 'description'] as const) {
    const start = listing[field].search(/[?？؟]/u)
    const text = start < 0 ? '' : listing[field].charAt(start)
    if (text !== '') return { field, start, end: start + 1, text }
  }
  return null
}
