/** Reads the named signals (signals.ts) off a listing: from its words, its price and how they stand together. */
import type { Lexicon } from '../keywords/lexicon.ts'
import type { Assessable } from '../model/assessment.ts'
import { findContacts } from '../text/contact.ts'
import type { Findings } from './findings.ts'
import { setGoodsSignals } from './goods-signals.ts'
import type { Mention } from './mentions.ts'
import { setPriceSignals } from './price-signals.ts'
import { setProofSignals } from './proof-signals.ts'
import { distinctTexts, placeOf, type SetSignal, type SignalValue, saturating } from './signal-value.ts'
import { SIGNAL_NAMES, type SignalName } from './signals.ts'
import { setTaxonSignals } from './taxon-signals.ts'
import { setTradeSignals } from './trade-signals.ts'

/** All signals of a listing whose value is not zero, in the order of SIGNALS. */
export function namedSignals(
  listing: Assessable & { asOf: string },
  findings: Findings,
  lexicon: Lexicon,
): SignalValue[] {
  const values = new Map<SignalName, SignalValue>()
  const set: SetSignal = (signal, value, place = null, note) => {
    if (value !== 0) values.set(signal, { signal, value, place, ...(note === undefined ? {} : { note }) })
  }
  set('bias', 1)
  setTaxonSignals(findings, lexicon, listing.asOf, set)
  setGoodsSignals(findings, set)
  for (const [signal, name] of DIRECT) {
    const mentions = findings.signals.get(name) ?? []
    set(signal, saturating(distinctTexts(mentions)), placeOf(mentions[0]))
  }
  setWanted(findings.signals.get('wanted') ?? [], set)
  set('denies-imitation', saturating(findings.deniedImitations.length), placeOf(findings.deniedImitations[0]))
  setPriceSignals(listing, findings, lexicon, values, set)
  if (!values.has('contact') && namesContact(findings)) set('contact', 0.5)
  // A reward is not a price: what has one is for sale, found or not.
  if (values.has('priced')) values.delete('lost-pet')
  setProofSignals(listing, findings, lexicon.trade, values, set)
  setTradeSignals(listing, findings, values, set)
  return SIGNAL_NAMES.map((name) => values.get(name)).filter((value) => value !== undefined)
}

/** Who wants to buy says so first; further on it is said of others: "for those who look for", "I wanted to keep it". */
function setWanted(mentions: readonly Mention[], set: SetSignal): void {
  const first = mentions.filter(({ field, start }) => field === 'title' || start < OPENING)
  const value = saturating(distinctTexts(first)) || LATER * saturating(distinctTexts(mentions))
  set('wanted', value, placeOf(first[0] ?? mentions[0]))
}

/** About a short sentence, in characters. */
const OPENING = 60
const LATER = 0.4

function namesContact({ fields }: Findings): boolean {
  const description = fields.find(({ field }) => field === 'description')
  return description !== undefined && findContacts(description.original, description.normalized).length > 0
}

/** Signals that are the words of one class in the lexicon. */
const DIRECT: readonly (readonly [SignalName, string])[] = [
  ['offer', 'offer'],
  ['contact', 'contact'],
  ['shipping', 'shipping'],
  ['wholesale', 'wholesale'],
  ['no-papers', 'no-papers'],
  ['hidden-deal', 'hidden-deal'],
  ['wild', 'wild'],
  ['captive', 'captive'],
  ['ring', 'ring'],
  ['papers-promise', 'papers-promise'],
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
  ['education', 'education'],
  ['forum', 'forum'],
  ['sponsorship', 'sponsor'],
  ['policy', 'policy'],
]
