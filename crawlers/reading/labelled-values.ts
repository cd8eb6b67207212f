/** Pairs of label and value on a page: definition lists, tables, and lines such as `Location: Jakarta`. */
import type { CheerioAPI } from 'cheerio'
import { textBelow } from './page-walk.ts'
import type { Selection } from './visible-text.ts'

/** Fields that pages name with a label. */
export type LabelledField = 'price' | 'quantity' | 'seller' | 'location' | 'postedAt' | 'category'

/** The first value for each field that has one. */
export function labelledValues($: CheerioAPI): Map<LabelledField, string> {
  const found = new Map<LabelledField, string>()
  for (const [label, value] of pairsIn($)) {
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

function* pairsIn($: CheerioAPI): Generator<[string, string]> {
  const text = (selection: Selection) => {
    const [node] = selection.toArray()
    return node === undefined ? '' : textBelow(node, LONGEST_VALUE * 4)
  }
  for (const term of $('dt').slice(0, MOST_PAIRS)) yield [text($(term)), text($(term).nextAll('dd').first())]
  for (const head of $('tr > th:first-child, tr > td:first-child').slice(0, MOST_PAIRS)) {
    yield [text($(head)), text($(head).next('td'))]
  }
  for (const line of $('li, p, div, span').slice(0, MOST_PAIRS * 10)) {
    const element = $(line)
    const children = element.children()
    if (children.length === 2 && element.contents().length <= 5) {
      const label = text(children.first())
      if (label.length <= LONGEST_LABEL) yield [label, text(children.last())]
    }
    if (children.length > 1) continue
    const whole = text(element)
    const colon = whole.search(/[:：]/)
    if (colon > 0 && colon <= LONGEST_LABEL) yield [whole.slice(0, colon), whole.slice(colon + 1).trim()]
  }
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
