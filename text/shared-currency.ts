/** Which currency is meant where several share a sign, a word or a way of counting. */
import { foldTerm } from './normalize.ts'

/**
 * Signs and words that several currencies share. `otherwise` is the one meant where neither the site nor the language
 * tells; null where nobody can say.
 */
export const SHARED_SIGNS: readonly SharedSign[] = [
  {
    words: ['$'],
    among:
      'USD CAD AUD NZD SGD HKD TWD MXN COP CLP ARS UYU DOP BBD BMD BND BSD BZD CUP FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD',
    otherwise: null,
  },
  { words: ['peso', 'pesos'], among: 'MXN COP CLP ARS UYU DOP CUP PHP', otherwise: null },
  { words: ['¥', '￥'], among: 'CNY JPY', otherwise: null },
  { words: ['元', '块'], among: 'CNY TWD HKD', otherwise: 'CNY' },
  { words: ['kr'], among: 'SEK NOK DKK ISK CZK', otherwise: 'SEK' },
  { words: ['rs'], among: 'INR PKR LKR NPR', otherwise: 'INR' },
  { words: ['ريال'], among: 'SAR QAR OMR YER IRR', otherwise: 'SAR' },
  { words: ['درهم', 'dh', 'dhs'], among: 'AED MAD', otherwise: 'AED' },
  { words: ['دينار'], among: 'KWD BHD IQD JOD', otherwise: 'KWD' },
  { words: ['dolar'], among: 'USD SGD AUD', otherwise: 'USD' },
  { words: ['dollars', 'dollar'], among: 'USD SGD AUD NZD CAD HKD TWD', otherwise: 'USD' },
].map(({ words, among, otherwise }) => ({
  words: words.map(foldTerm),
  spelled: words,
  among: among.split(' '),
  otherwise,
}))

export interface SharedSign {
  /** Folded for matching. */
  readonly words: readonly string[]
  readonly spelled: readonly string[]
  readonly among: readonly string[]
  readonly otherwise: string | null
}

/** Currencies that a price with one of these multiplying words can be in: `15 тыс.` is never a price in euros. */
export const CURRENCIES_OF_MAGNITUDE: ReadonlyMap<string, readonly string[]> = new Map(
  [
    { words: 'triệu trieu tr tỷ nghìn ngàn', among: 'VND' },
    { words: 'juta jt ribu rebu rb', among: 'IDR MYR' },
    { words: '万 億 亿 千', among: 'CNY JPY TWD HKD' },
    { words: '만 천 억', among: 'KRW' },
    { words: 'lakhs lakh lacs lac लाख crores crore cr करोड हजार hazar', among: 'INR PKR BDT NPR LKR' },
    { words: 'тыс млн', among: 'RUB UAH BYN KZT KGS BGN RSD' },
    { words: 'т.р тр', among: 'RUB' },
    { words: 'หมื่น พัน แสน ล้าน', among: 'THB' },
  ].flatMap(({ words, among }) =>
    words.split(' ').map((word) => [foldTerm(word), among.split(' ')] as const),
  ),
)

/**
 * Currencies whose word is a unit of measure elsewhere: `15 000 Ft` are forints in Hungarian, `3 ft` are feet in other
 * languages. By folded word.
 */
const MEASURE_ELSEWHERE: ReadonlyMap<string, { currency: string; language: string; spelled: string }> =
  new Map([['ft', { currency: 'HUF', language: 'hu', spelled: 'Ft' }]])

/**
 * Whether a word beside a number, folded, is a unit of measure and no currency, as far as is known where it was written.
 *
 * @param written the word as it was written, or what holds it; decides where nothing else is known.
 */
export function isMeasure(
  word: string,
  written: string,
  { currency, language }: { currency: string | null; language?: string },
): boolean {
  const money = MEASURE_ELSEWHERE.get(word)
  if (money === undefined || currency === money.currency) return false
  if (language !== undefined) return language.split(/[-_]/)[0] !== money.language
  return !written.includes(money.spelled)
}

/** Currency of the country that a language points to. */
const CURRENCY_OF_LANGUAGE: Readonly<Record<string, string>> = {
  bg: 'BGN',
  bn: 'BDT',
  cs: 'CZK',
  da: 'DKK',
  he: 'ILS',
  hi: 'INR',
  hu: 'HUF',
  id: 'IDR',
  is: 'ISK',
  ja: 'JPY',
  kk: 'KZT',
  ko: 'KRW',
  ms: 'MYR',
  nb: 'NOK',
  ne: 'NPR',
  no: 'NOK',
  pl: 'PLN',
  ro: 'RON',
  ru: 'RUB',
  si: 'LKR',
  sr: 'RSD',
  sv: 'SEK',
  th: 'THB',
  tl: 'PHP',
  tr: 'TRY',
  uk: 'UAH',
  ur: 'PKR',
  vi: 'VND',
  zh: 'CNY',
}

/** Currency by ISO 3166-1 code of the country, for those where goods are sold in quantity. */
const CURRENCY_OF_COUNTRY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AED: 'AE',
    ARS: 'AR',
    AUD: 'AU',
    BDT: 'BD',
    BGN: 'BG',
    BHD: 'BH',
    BOB: 'BO',
    BRL: 'BR',
    BYN: 'BY',
    CAD: 'CA',
    CHF: 'CH LI',
    CLP: 'CL',
    CNY: 'CN',
    COP: 'CO',
    CRC: 'CR',
    CZK: 'CZ',
    DKK: 'DK',
    DOP: 'DO',
    DZD: 'DZ',
    EGP: 'EG',
    EUR: 'AT BE CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK',
    GBP: 'GB',
    GEL: 'GE',
    GHS: 'GH',
    GTQ: 'GT',
    HKD: 'HK',
    HUF: 'HU',
    IDR: 'ID',
    ILS: 'IL',
    INR: 'IN',
    IQD: 'IQ',
    IRR: 'IR',
    ISK: 'IS',
    JOD: 'JO',
    JPY: 'JP',
    KES: 'KE',
    KRW: 'KR',
    KWD: 'KW',
    KZT: 'KZ',
    LKR: 'LK',
    MAD: 'MA',
    MXN: 'MX',
    MYR: 'MY',
    NGN: 'NG',
    NOK: 'NO',
    NPR: 'NP',
    NZD: 'NZ',
    OMR: 'OM',
    PEN: 'PE',
    PHP: 'PH',
    PKR: 'PK',
    PLN: 'PL',
    PYG: 'PY',
    QAR: 'QA',
    RON: 'RO',
    RSD: 'RS',
    RUB: 'RU',
    SAR: 'SA',
    SEK: 'SE',
    SGD: 'SG',
    THB: 'TH',
    TND: 'TN',
    TRY: 'TR',
    TWD: 'TW',
    TZS: 'TZ',
    UAH: 'UA',
    UGX: 'UG',
    USD: 'US EC PA SV PR',
    UYU: 'UY',
    UZS: 'UZ',
    VND: 'VN',
    ZAR: 'ZA',
  }).flatMap(([currency, countries]) =>
    countries.split(' ').map((country): [string, string] => [country, currency]),
  ),
)

/** @param country ISO 3166-1, in any case. */
export function currencyOfCountry(country: string): string | null {
  return CURRENCY_OF_COUNTRY.get(country.toUpperCase()) ?? null
}

/** Currency of the country that a language tag names (`es-MX`), else of the one its language points to (`ru`). */
export function currencyOfLanguage(tag: string): string | null {
  const [language = '', ...subtags] = tag.split(/[-_]/)
  const country = subtags.find((subtag) => /^[A-Za-z]{2}$/.test(subtag))
  if (country !== undefined) return currencyOfCountry(country)
  return CURRENCY_OF_LANGUAGE[language.toLowerCase()] ?? null
}
