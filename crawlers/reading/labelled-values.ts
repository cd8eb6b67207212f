/** Pairs of label and value on a page: definition lists, tables, and lines such as `Location: Jakarta`. */
import { childElements, elementAfter, type PageElements } from './page-document.ts'
import { isElement, type PageElement, textBelow } from './page-walk.ts'

/** Fields that pages name with a label. */
export type LabelledField = 'price' | 'quantity' | 'seller' | 'location' | 'postedAt' | 'category'

/** The first value for each field that has one. */
export function labelledValues(elements: PageElements): Map<LabelledField, string> {
  const found = new Map<LabelledField, string>()
  for (const [label, value] of pairsIn(elements)) {
    const field = LABELS.get(
      label
        .toLowerCase()
        .replace(/[\s:：*]+$/, '')
        .trim(),
    )
    if (field !== undefined && value !== '' && value.length <= LONGEST_VALUE && !found.has(field))
      found.set(field, value)
  }
  return found
}

const LONGEST_LABEL = 40
const LONGEST_VALUE = 200
const MOST_PAIRS = 500

function* pairsIn(elements: PageElements): Generator<[string, string]> {
  for (const term of elements.named('dt').slice(0, MOST_PAIRS))
    yield [textIn(term), textIn(nextOf(term, 'dd'))]
  for (const head of elements.all.filter(isFirstCell).slice(0, MOST_PAIRS)) {
    const beside = elementAfter(head)
    yield [textIn(head), beside?.name === 'td' ? textIn(beside) : '']
  }
  for (const element of elements.all.filter(({ name }) => LINES.has(name)).slice(0, MOST_PAIRS * 10)) {
    const children = childElements(element)
    const [first, second] = children
    if (
      first !== undefined &&
      second !== undefined &&
      children.length === 2 &&
      element.children.length <= 5
    ) {
      const label = textIn(first)
      if (label.length <= LONGEST_LABEL) yield [label, textIn(second)]
    }
    if (children.length > 1) continue
    const whole = textIn(element)
    const colon = whole.search(/[:：]/)
    if (colon > 0 && colon <= LONGEST_LABEL) yield [whole.slice(0, colon), whole.slice(colon + 1).trim()]
  }
}

const LINES: ReadonlySet<string> = new Set(['li', 'p', 'div', 'span'])

function textIn(element: PageElement | null): string {
  return element === null ? '' : textBelow(element, LONGEST_VALUE * 4)
}

function nextOf(element: PageElement, name: string): PageElement | null {
  let next = elementAfter(element)
  while (next !== null && next.name !== name) next = elementAfter(next)
  return next
}

/** The cell that begins a row of a table. */
function isFirstCell({ name, parent, prev }: PageElement): boolean {
  if ((name !== 'th' && name !== 'td') || parent === null || !isElement(parent) || parent.name !== 'tr')
    return false
  let before = prev
  while (before !== null && !isElement(before)) before = before.prev
  return before === null
}

const LABELS_OF: readonly [LabelledField, string][] = [
  [
    'price',
    'price, asking price, buy now price, current price, preis, prix, precio, preço, prezzo, prijs, cena, цена, ціна, fiyat, harga, giá, giá bán, ราคา, 价格, 價格, 售价, 価格, 값, 가격, السعر, कीमत',
  ],
  [
    'quantity',
    'quantity, qty, amount, stock, weight, menge, anzahl, gewicht, quantité, poids, cantidad, peso, quantidade, hoeveelheid, ilość, waga, количество, вес, miktar, jumlah, berat, số lượng, khối lượng, จำนวน, น้ำหนัก, 数量, 重量, 수량, الكمية',
  ],
  [
    'seller',
    'seller, sold by, vendor, shop, store, posted by, advertiser, contact, owner, user, verkäufer, anbieter, vendeur, vendedor, anunciante, venditore, verkoper, sprzedawca, продавец, продавець, satıcı, penjual, toko, người bán, người đăng, ผู้ขาย, 卖家, 賣家, 发布人, 出品者, 판매자, البائع',
  ],
  [
    'location',
    'location, place, city, region, address, item location, ships from, located in, standort, ort, lieu, localisation, ville, ubicación, localidad, ciudad, localização, cidade, località, luogo, locatie, plaats, lokalizacja, miejscowość, местоположение, город, місто, konum, şehir, lokasi, kota, địa điểm, khu vực, nơi bán, สถานที่, จังหวัด, ที่อยู่, 地区, 所在地, 位置, 城市, 地域, 지역, الموقع, المدينة',
  ],
  [
    'postedAt',
    'posted, posted on, date posted, published, date, listed, added, ad date, erstellt, eingestellt am, datum, publié le, mise en ligne, publicado, fecha, data, pubblicato, geplaatst, dodano, опубликовано, дата, додано, ilan tarihi, tarih, diposting, tanggal, dipasang, ngày đăng, đăng ngày, đăng lúc, วันที่ลงประกาศ, ลงประกาศเมื่อ, โพสต์เมื่อ, 发布时间, 发布日期, 刊登時間, 投稿日, 掲載日, 등록일, تاريخ النشر',
  ],
  [
    'category',
    'category, section, kategorie, rubrik, catégorie, rubrique, categoría, categoria, categorie, kategoria, категория, категорія, kategori, danh mục, chuyên mục, หมวดหมู่, ประเภท, 分类, 分類, 类别, カテゴリー, 카테고리, الفئة',
  ],
]

const LABELS = new Map(
  LABELS_OF.flatMap(([field, labels]) =>
    labels.split(', ').map((label): [string, LabelledField] => [label, field]),
  ),
)
