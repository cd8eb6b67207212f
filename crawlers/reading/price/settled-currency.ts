/** The currency of the chosen price, where its sign, its declaration and the page may say different things. */

import { CURRENCY_CODES } from '../../../text/currency-signs.ts'
import { readPrice } from '../../../text/price.ts'
import { currencyOfCountry, currencyOfLanguage, SHARED_SIGNS } from '../../../text/shared-currency.ts'
import type { PageFacts } from '../page-facts.ts'
import type { ChosenPrice } from './choose-price.ts'

/** The sign that is shown outweighs a code that does not use it: templates keep the code of another country. */
export function settledCurrency(
  { shown, declared }: ChosenPrice,
  facts: Pick<PageFacts, 'country' | 'language'>,
  page: string | null,
): string | null {
  const code = known(declared?.currency ?? null) ?? named(declared?.text)
  const price = shown?.price
  if (price === undefined || !price.isSigned) return code ?? price?.currency ?? page
  if (price.currency !== null) return price.currency
  const shared = SHARED_SIGNS.find(({ spelled }) => spelled.some((sign) => price.raw.includes(sign)))
  if (shared === undefined) return code ?? page
  const own = [
    code,
    facts.country === null ? null : currencyOfCountry(facts.country),
    facts.language === null ? null : currencyOfLanguage(facts.language),
  ].find((one) => one !== null && shared.among.includes(one))
  return own ?? shared.otherwise ?? shared.among[0] ?? null
}

/** `45,99 EUR`: some write it into the amount. */
function named(text: string | undefined): string | null {
  return text === undefined ? null : (readPrice(text, { currency: null })?.currency ?? null)
}

function known(code: string | null): string | null {
  const upper = code?.trim().toUpperCase() ?? ''
  if (upper === 'RUR') return 'RUB'
  return CURRENCY_CODES.has(upper) || upper === 'IRT' ? upper : null
}
