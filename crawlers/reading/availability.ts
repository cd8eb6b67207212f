/** Whether what is offered can still be had, in the words of schema.org, feeds and pages. */
import type { Availability } from '../../model/listing.ts'

/** Reads `https://schema.org/InStock`, `in stock`, `oos`, `outOfStock`; null where it says nothing known. */
export function availabilityNamed(written: string): Availability | null {
  const word = (written.split(/[/#]/).at(-1) ?? '').toLowerCase().replace(/[^a-z]/g, '')
  return NAMES.get(word) ?? null
}

/** A short text on the page that says so in one of many languages; null where it says neither. */
export function availabilityShown(text: string): Availability | null {
  if (SOLD_OUT.test(text)) return 'sold-out'
  if (PRE_ORDER.test(text)) return 'pre-order'
  return AVAILABLE.test(text) ? 'available' : null
}

const NAMES: ReadonlyMap<string, Availability> = new Map<string, Availability>([
  ...named(
    'available',
    'instock instoreonly onlineonly limitedavailability available instockonline onstock true',
  ),
  ...named('sold-out', 'outofstock soldout discontinued oos unavailable outstock notavailable sold false'),
  ...named('pre-order', 'preorder backorder presale madetoorder availablefororder'),
])

function named(availability: Availability, words: string): [string, Availability][] {
  return words.split(' ').map((word): [string, Availability] => [word, availability])
}

const SOLD_OUT = said([
  '(?:this|the) (?:item|product|listing) (?:is|has been|was) )?(?:currently ',
  'temporarily )?(?:sold ?out|out of stock|no longer available|(?:not|un)available|sold',
  'discontinued|ausverkauft|nicht (?:verfügbar|lieferbar|auf lager|vorrätig)|verkauft|vergriffen',
  'épuisé|rupture de stock|en rupture|vendu|indisponible|agotado|sin (?:stock|existencias)|vendido',
  'no disponible|esgotado|indispon[ií]vel|esaurito|non disponibile|venduto|uitverkocht',
  'niet (?:op voorraad|leverbaar)|verkocht|slutsåld|ej i lager|udsolgt|utsolgt|loppuunmyyty',
  'wyprzedane|brak w magazynie|produkt niedostępny|niedostępny|vyprodáno|není skladem|elfogyott',
  'nincs raktáron|epuizat|stoc epuizat|нет в наличии|распродано|продано|немає в наявності|изчерпан',
  'εξαντλήθηκε|μη διαθέσιμο|tükendi|stokta yok|אזל|نفد|غير متوفر|ناموجود|habis|stok habis|terjual',
  'hết hàng|đã bán|สินค้าหมด|ขายแล้ว|售罄|已售完|缺货|缺貨|補貨中|已售出|売り切れ|在庫切れ|品切れ|完売|품절|판매완료',
])
const PRE_ORDER = said([
  String.raw`pre-?order|available for pre-?order|on backorder|backorder|vorbestell\p{L}*|précommande`,
  'reserva(?:r ahora)?|предзаказ|予約受付中|预售|預購',
])
const AVAILABLE = said([
  'in stock|available(?: now)?|auf lager|sofort (?:lieferbar|verfügbar)|vorrätig|lieferbar|en stock',
  'disponible|em estoque|dispon[ií]vel|disponibile|op voorraad|i lager|på lager|varastossa|dostępny',
  'w magazynie|skladem|raktáron|în stoc|в наличии|есть в наличии|є в наявності|в наличност',
  'διαθέσιμο|stokta|במלאי|متوفر|موجود|tersedia|ready stock|còn hàng|มีสินค้า|现货|有货|有現貨|在庫あり|재고 있음',
])

/** A text that begins with one of them; each line is alternatives of a regular expression. */
function said(words: readonly string[]): RegExp {
  return new RegExp(String.raw`^\W{0,3}(?:${words.join('|')})(?!\p{L})`, 'iu')
}
