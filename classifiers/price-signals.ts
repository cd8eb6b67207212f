/** The signals of price: whether one is given, and whether a real specimen is likely to cost so little or so much. */
import type { Lexicon } from '../keywords/lexicon.ts'
import type { Places } from '../keywords/places.ts'
import type { Assessable } from '../model/assessment.ts'
import { findPrices } from '../text/price-mentions.ts'
import { currencyOfCountry } from '../text/shared-currency.ts'
import type { Findings } from './findings.ts'
import { jurisdictionOf } from './jurisdiction.ts'
import { namesOrdinaryAnimal } from './ordinary-animals.ts'
import type { SetSignal, SignalValue, SignalValues } from './signal-value.ts'
import type { SignalName } from './signals.ts'

/** Sets the signals of the price in its field or, where that is empty, of the first price with a currency in the text. */
export function setPriceSignals(
  listing: Assessable,
  findings: Findings,
  { currencyMagnitudes: dollars, places }: Pick<Lexicon, 'currencyMagnitudes' | 'places'>,
  values: SignalValues,
  set: SetSignal,
): void {
  const given = listing.price?.amount
  const priced = typeof given === 'number' && given > 0
  if (priced) set('priced', 1)
  const own = listing.price?.currency ?? null
  const home = priced && own !== null ? null : homeCurrency(listing, findings.language, places)
  const told = priced ? null : priceInText(findings, home)
  if (told !== null) set('price-in-text', 1, told.place)
  const amount = priced ? given : (told?.amount ?? 0)
  const currency = priced ? (own ?? home) : told?.currency
  const worth = amount * (dollars.get(currency ?? '') ?? 0)
  if (worth === 0) return
  const place = told?.place ?? null
  const note = `About ${roughly(worth)} US dollars.`
  const specimen = !NO_SPECIMEN.some((signal) => values.has(signal)) && !isOnlyHinted(findings, values)
  if (specimen) set('price-size', sizeOf(worth), place, note)
  // That a thing is dear says nothing of wildlife; that it is cheap makes a specimen unlikely all the same.
  else set('cheap-unnamed', Math.max(0, -sizeOf(worth)), place, note)
}

/**
 * A dog or a goat is dear, too; and one word that may be said of an animal, where neither a taxon nor a part is named, is
 * no specimen yet.
 */
function isOnlyHinted(findings: Findings, values: SignalValues): boolean {
  if (findings.taxa.length > 0) return false
  if (namesOrdinaryAnimal(findings)) return true
  if (findings.products.length > 0) return false
  const live = values.get('live-animal')?.value ?? 0
  const others = UNNAMED.filter((signal) => values.has(signal)).length
  return live <= 1 && others + (live > 0 ? 1 : 0) < 2
}

/** What is said of a specimen that is not named; one of them is said of other things, too. */
const UNNAMED: readonly SignalName[] = ['wild', 'no-papers', 'hidden-deal', 'papers-promise']

const NO_SPECIMEN: readonly SignalName[] = ['nothing-wild', 'weak-bare', 'product-ordinary']

/** What many a trinket costs and few specimens: the size is zero there. */
const ORDINARY = 30
/** Powers of ten beyond which a price says no more: below a dollar, above a few hundred. */
const LEAST = -1.5
const MOST = 1

function sizeOf(dollars: number): number {
  return Math.min(MOST, Math.max(LEAST, Math.log10(dollars / ORDINARY)))
}

/** To one digit that counts, as the worth of currencies is no better known. */
function roughly(dollars: number): string {
  return String(Number(dollars.toPrecision(1)))
}

/** What people pay with where the advert stands: `$` beside a town of Chile are pesos; in English without a place, US dollars. */
function homeCurrency(listing: Assessable, language: string, places: Places): string | null {
  const { place } = jurisdictionOf(listing, language, places)
  const ofPlace = place === null ? null : currencyOfCountry(place)
  return ofPlace ?? (language === 'en' ? 'USD' : null)
}

interface ToldPrice {
  readonly amount: number
  readonly currency: string | null
  readonly place: SignalValue['place']
}

function priceInText({ fields, language }: Findings, currency: string | null): ToldPrice | null {
  const hint = { currency, language }
  for (const { field, original } of fields) {
    const [mention] = findPrices(original.slice(0, LONGEST), hint, 5, true)
    if (mention === undefined) continue
    const { start, end, price } = mention
    const place = { field, start, end, text: original.slice(start, end) }
    return { amount: price.amount, currency: price.currency, place }
  }
  return null
}

const LONGEST = 5_000
