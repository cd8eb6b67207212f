/** The currency that a page counts in, for prices with a sign that several share or with none. */
import { CURRENCY_CODES } from '../../../text/currency-signs.ts'
import { currencyOfCountry, currencyOfLanguage } from '../../../text/shared-currency.ts'
import type { DeclaredPrice } from '../claim.ts'
import { type Mark, says } from '../element-mark.ts'
import type { PageDocument } from '../page-document.ts'
import type { PageFacts } from '../page-facts.ts'
import { isElement, type PageElement, type PageNode } from '../page-walk.ts'

/**
 * What its own description says, else what its scripts say most often, else that of its country, else of its language.
 * Null where nothing tells.
 */
export function pageCurrency(
  page: PageDocument,
  facts: PageFacts,
  declared: readonly DeclaredPrice[],
): string | null {
  const described = declared
    .filter(({ currency }) => currency !== null && CURRENCY_CODES.has(currency.toUpperCase()))
    .toSorted((one, other) => other.trust - one.trust)[0]
  if (described?.currency) return described.currency.toUpperCase()
  const inScripts = inMarkup(page) ?? mostFrequent(page)
  const ofCountry = facts.country === null ? null : currencyOfCountry(facts.country)
  return inScripts ?? ofCountry ?? (facts.language === null ? null : currencyOfLanguage(facts.language))
}

/** Codes that elements state without belonging to a described thing: fields of forms, attributes, loose marks. */
function inMarkup({ $, elements }: PageDocument): string | null {
  for (const [isMarked, attribute] of MARKED) {
    const element = elements.all.find(isMarked)
    const code = element === undefined ? undefined : $(element).attr(attribute)?.trim().toUpperCase()
    if (code !== undefined && CURRENCY_CODES.has(code)) return code
  }
  return null
}

const asksCurrency = says('name', 'currency')
const MARKED: readonly (readonly [mark: Mark, attribute: string])[] = [
  [({ attribs }) => attribs.itemprop === 'priceCurrency' && attribs.content !== undefined, 'content'],
  [(one) => one.name === 'input' && one.attribs.value !== undefined && asksCurrency(one), 'value'],
  [({ attribs }) => attribs['data-currency'] !== undefined, 'data-currency'],
  [({ attribs }) => attribs['data-currency-code'] !== undefined, 'data-currency-code'],
  [isChosenCurrency, 'value'],
]

function isChosenCurrency(element: PageElement): boolean {
  if (element.name !== 'option' || element.attribs.selected === undefined) return false
  for (let node: PageNode | null = element.parent; node !== null; node = node.parent)
    if (isElement(node) && node.name === 'select' && asksCurrency(node)) return true
  return false
}

const NAMED =
  /(?:price_?|active_?|shop_?|store_?|default_?)?currency(?:_?(?:code|id|iso_?code))?["']?\s{0,3}[:=]\s{0,3}["'{]?\s{0,3}(?:["']?(?:code|active)["']?\s{0,2}[:=]\s{0,2})?["']([A-Z]{3})["']/gi
const MOST_NAMED = 500
const SEARCHED = 3_000_000

function mostFrequent({ $, elements }: PageDocument): string | null {
  const counts = new Map<string, number>()
  let left = SEARCHED
  let read = 0
  for (const element of elements.named('script')) {
    const text = $(element).text().slice(0, left)
    left -= text.length
    for (const [, code = ''] of text.matchAll(NAMED)) {
      if (++read > MOST_NAMED) break
      const currency = code.toUpperCase()
      if (CURRENCY_CODES.has(currency)) counts.set(currency, (counts.get(currency) ?? 0) + 1)
    }
  }
  return [...counts].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? null
}
