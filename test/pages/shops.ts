/** Shops of many countries: how they write prices, and the words on their buttons and headings. */
import type { Product } from './page.ts'

export interface Shop {
  code: string
  lang: string
  currency: string
  host: string
  /** A price as this shop prints it. */
  print(amount: number): string
  add: string
  was: string
  now: string
  related: string
  cart: string
  freeFrom: string
  monthly: string
  description: string
  reviews: string
  soldOut: string
  home: string
  product: Product
}

type Words = Pick<
  Shop,
  | 'add'
  | 'was'
  | 'now'
  | 'related'
  | 'cart'
  | 'freeFrom'
  | 'monthly'
  | 'description'
  | 'reviews'
  | 'soldOut'
  | 'home'
>

function words(text: string): Words {
  const [
    add = '',
    was = '',
    now = '',
    related = '',
    cart = '',
    freeFrom = '',
    monthly = '',
    description = '',
    reviews = '',
    soldOut = '',
    home = '',
  ] = text.split(' | ')
  return { add, was, now, related, cart, freeFrom, monthly, description, reviews, soldOut, home }
}

const EN = words(
  'Add to Cart | Was | Now | You may also like | Cart | Free shipping over | per month | Description | Customer reviews | Sold out | Home',
)
const DE = words(
  'In den Warenkorb | statt | jetzt | Das könnte Ihnen auch gefallen | Warenkorb | Versandkostenfrei ab | pro Monat | Beschreibung | Bewertungen | Ausverkauft | Startseite',
)
const FR = words(
  'Ajouter au panier | au lieu de | maintenant | Vous aimerez aussi | Panier | Livraison offerte dès | par mois | Description | Avis clients | Épuisé | Accueil',
)
const ES = words(
  'Añadir al carrito | antes | ahora | Productos relacionados | Carrito | Envío gratis desde | al mes | Descripción | Opiniones | Agotado | Inicio',
)

function fixed(amount: number, decimals: number, group: string, point: string): string {
  const [whole = '', part] = amount.toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  return part === undefined ? grouped : grouped + point + part
}

function shop(
  code: string,
  lang: string,
  currency: string,
  host: string,
  print: (amount: number) => string,
  said: Words,
  thing: readonly [string, string, string],
  now: number,
  was: number,
  others: Product['others'],
): Shop {
  const [title, description, category] = thing
  return {
    code,
    lang,
    currency,
    host,
    print,
    ...said,
    product: { title, description, category, now, was, others },
  }
}

const persian = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))
const arabic = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))
const indian = (amount: number) => amount.toLocaleString('en-IN')

export const SHOPS: readonly Shop[] = [
  shop(
    'us',
    'en-US',
    'USD',
    'www.tallpine.example',
    (n) => `$${fixed(n, 2, ',', '.')}`,
    EN,
    [
      'Walnut Desk Organizer with Drawer',
      'Hand finished walnut with a soft brass pull. Holds pens, cards and a phone.',
      'Desk Accessories',
    ],
    64,
    80,
    [24.5, 39.99, 112, 18],
  ),
  shop(
    'gb',
    'en-GB',
    'GBP',
    'www.tallpine.co.uk',
    (n) => `£${fixed(n, 2, ',', '.')}`,
    EN,
    [
      'Lambswool Throw, Heather Grey',
      'Woven in a small mill, soft and warm, with a fringe at both ends.',
      'Throws',
    ],
    54.95,
    69.95,
    [29.95, 19.5, 84, 45],
  ),
  shop(
    'au',
    'en-AU',
    'AUD',
    'www.gumleaf.com.au',
    (n) => `$${fixed(n, 2, ',', '.')}`,
    EN,
    [
      'Camp Oven 4.5 L Cast Iron',
      'Pre-seasoned, with a lid that is a pan. For fire, gas and induction.',
      'Camp Kitchen',
    ],
    89,
    119,
    [49, 35.95, 149, 22],
  ),
  shop(
    'ca',
    'en-CA',
    'CAD',
    'www.northlake.ca',
    (n) => `$${fixed(n, 2, ',', '.')}`,
    EN,
    ['Insulated Winter Mitts', 'Waterproof shell, removable fleece liner, made for forty below.', 'Gloves'],
    59.99,
    74.99,
    [24.99, 34.99, 129.99, 19.99],
  ),
  shop(
    'za',
    'en-ZA',
    'ZAR',
    'www.karoo.co.za',
    (n) => `R ${fixed(n, 2, ' ', '.')}`,
    EN,
    ['Rooibos Gift Hamper', 'Six blends of loose leaf tea in a tin, with an infuser.', 'Tea'],
    1249,
    1499,
    [349, 199, 799, 449],
  ),
  shop(
    'in',
    'en-IN',
    'INR',
    'www.chowk.in',
    (n) => `₹${indian(n)}`,
    EN,
    ['Pure Copper Water Bottle 1 L', 'Leak proof, seamless, with a cleaning brush in the box.', 'Kitchen'],
    1899,
    2799,
    [799, 1249, 3499, 599],
  ),
  shop(
    'pk',
    'en-PK',
    'PKR',
    'www.bazaar.pk',
    (n) => `Rs. ${indian(n)}/-`,
    EN,
    ['Handmade Leather Chappal', 'Full grain leather with a cushioned sole.', 'Footwear'],
    4500,
    6000,
    [2500, 3200, 8900, 1500],
  ),
  shop(
    'de',
    'de-DE',
    'EUR',
    'www.holzmarkt.de',
    (n) => `${fixed(n, 2, '.', ',')} €`,
    DE,
    [
      'Gartenbank Eiche massiv 150 cm',
      'Aus geölter Eiche, wetterfest, in wenigen Minuten aufgebaut.',
      'Gartenmöbel',
    ],
    1299,
    1599,
    [249, 89.9, 2199, 399],
  ),
  shop(
    'at',
    'de-AT',
    'EUR',
    'www.almladen.at',
    (n) => `€ ${Number.isInteger(n) ? `${fixed(n, 0, '.', ',')},-` : fixed(n, 2, '.', ',')}`,
    DE,
    ['Filzpantoffel Grau', 'Warme Pantoffeln aus Schurwolle mit Ledersohle.', 'Hausschuhe'],
    79,
    99,
    [39, 24.9, 129, 59],
  ),
  shop(
    'ch',
    'de-CH',
    'CHF',
    'www.bergkauf.ch',
    (n) => `CHF ${fixed(n, 2, '’', '.')}`,
    DE,
    [
      'Espressomaschine Zweikreis',
      'Zwei Kessel, Messinggruppe, Wassertank mit drei Litern.',
      'Kaffeemaschinen',
    ],
    1490,
    1790,
    [249, 89, 2990, 450],
  ),
  shop(
    'fr',
    'fr-FR',
    'EUR',
    'www.atelier.fr',
    (n) => `${fixed(n, 2, '\u202f', ',')} €`,
    FR,
    ['Lampe de bureau articulée', 'Acier laqué, bras à ressorts, ampoule fournie.', 'Luminaires'],
    129.9,
    159.9,
    [49.9, 79, 219, 35],
  ),
  shop(
    'es',
    'es-ES',
    'EUR',
    'www.tiendaluz.es',
    (n) => `${fixed(n, 2, '.', ',')}€`,
    ES,
    ['Cafetera italiana de 6 tazas', 'Aluminio, mango frío, apta para gas y vitrocerámica.', 'Cocina'],
    24.95,
    31.9,
    [12.5, 18.95, 49.9, 9.9],
  ),
  shop(
    'mx',
    'es-MX',
    'MXN',
    'www.mercadito.com.mx',
    (n) => `$${fixed(n, 2, ',', '.')}`,
    { ...ES, add: 'Agregar al carrito' },
    ['Hamaca de algodón doble', 'Tejida a mano, soporta 200 kilos, con bolsa.', 'Jardín'],
    1349,
    1699,
    [499, 289, 2450, 799],
  ),
  shop(
    'co',
    'es-CO',
    'COP',
    'www.tienda.com.co',
    (n) => `$ ${fixed(n, 0, '.', ',')}`,
    { ...ES, add: 'Agregar al carrito' },
    ['Ruana de lana virgen', 'Lana de oveja hilada a mano, talla única.', 'Ropa'],
    189900,
    239900,
    [59900, 89900, 349900, 45000],
  ),
  shop(
    'cl',
    'es-CL',
    'CLP',
    'www.surtienda.cl',
    (n) => `$${fixed(n, 0, '.', ',')}`,
    { ...ES, add: 'Agregar al carro' },
    ['Silla plegable de camping', 'Estructura de acero, con portavasos y bolso.', 'Camping'],
    24990,
    34990,
    [12990, 9990, 59990, 7990],
  ),
  shop(
    'br',
    'pt-BR',
    'BRL',
    'www.lojadovale.com.br',
    (n) => `R$ ${fixed(n, 2, '.', ',')}`,
    words(
      'Comprar | De: | Por: | Quem viu este produto viu também | Carrinho | Frete grátis acima de | por mês | Descrição | Avaliações | Esgotado | Início',
    ),
    ['Rede de descanso artesanal', 'Algodão cru, franja bordada, suporta 160 kg.', 'Jardim'],
    219.9,
    289.9,
    [99.9, 149, 459, 79.9],
  ),
  shop(
    'it',
    'it-IT',
    'EUR',
    'www.bottegasole.it',
    (n) => `€ ${fixed(n, 2, '.', ',')}`,
    words(
      'Aggiungi al carrello | invece di | ora | Potrebbe interessarti anche | Carrello | Spedizione gratuita da | al mese | Descrizione | Recensioni | Esaurito | Home',
    ),
    ['Moka in acciaio 4 tazze', 'Acciaio inox, adatta a induzione.', 'Cucina'],
    39.5,
    49.9,
    [19.9, 24, 89, 12.5],
  ),
  shop(
    'nl',
    'nl-NL',
    'EUR',
    'www.grachtshop.nl',
    (n) => `€ ${Number.isInteger(n) ? `${fixed(n, 0, '.', ',')},-` : fixed(n, 2, '.', ',')}`,
    words(
      'In winkelwagen | van | voor | Anderen bekeken ook | Winkelwagen | Gratis verzending vanaf | per maand | Omschrijving | Beoordelingen | Uitverkocht | Home',
    ),
    ['Fietstas dubbel 46 liter', 'Waterdicht canvas met reflecterende strepen.', 'Fietsen'],
    69,
    89,
    [34.95, 19.95, 129, 49],
  ),
  shop(
    'se',
    'sv-SE',
    'SEK',
    'www.norrhandel.se',
    (n) => `${fixed(n, 0, ' ', ',')} kr`,
    words(
      'Lägg i varukorg | Ord. pris | Nu | Liknande produkter | Varukorg | Fri frakt över | per månad | Beskrivning | Recensioner | Slutsåld | Hem',
    ),
    ['Vandringsryggsäck 45 L', 'Vattenavvisande, med regnskydd och höftbälte.', 'Friluft'],
    1295,
    1595,
    [399, 249, 2495, 599],
  ),
  shop(
    'no',
    'nb-NO',
    'NOK',
    'www.fjordhandel.no',
    (n) => `kr ${fixed(n, 0, '\u00a0', ',')}`,
    words(
      'Legg i handlekurv | Før | Nå | Relaterte produkter | Handlekurv | Fri frakt over | per måned | Beskrivelse | Omtaler | Utsolgt | Hjem',
    ),
    ['Ullgenser med mønster', 'Strikket i ren ull.', 'Klær'],
    1190,
    1490,
    [499, 299, 1990, 690],
  ),
  shop(
    'pl',
    'pl-PL',
    'PLN',
    'www.sklepik.pl',
    (n) => `${fixed(n, 2, ' ', ',')} zł`,
    words(
      'Dodaj do koszyka | Cena regularna | Cena | Klienci kupili również | Koszyk | Darmowa dostawa od | miesięcznie | Opis | Opinie | Wyprzedane | Strona główna',
    ),
    ['Lampa stołowa ceramiczna', 'Ręcznie szkliwiona, klosz z lnu.', 'Oświetlenie'],
    189.99,
    239.99,
    [79.9, 59, 349, 45.5],
  ),
  shop(
    'cz',
    'cs-CZ',
    'CZK',
    'www.obchudek.cz',
    (n) => `${fixed(n, 0, ' ', ',')} Kč`,
    words(
      'Do košíku | Původně | Nyní | Podobné produkty | Košík | Doprava zdarma od | měsíčně | Popis | Hodnocení | Vyprodáno | Úvod',
    ),
    ['Dřevěná stavebnice 100 dílů', 'Bukové dřevo, barvy na vodní bázi.', 'Hračky'],
    890,
    1090,
    [349, 249, 1490, 199],
  ),
  shop(
    'ru',
    'ru-RU',
    'RUB',
    'www.lavka.ru',
    (n) => `${fixed(n, 0, ' ', ',')} ₽`,
    words(
      'В корзину | Старая цена | Цена | С этим товаром покупают | Корзина | Бесплатная доставка от | в месяц | Описание | Отзывы | Нет в наличии | Главная',
    ),
    ['Самовар угольный 5 литров', 'Латунь, труба в комплекте, ручная сборка.', 'Посуда'],
    12990,
    15990,
    [2490, 890, 24990, 1290],
  ),
  shop(
    'tr',
    'tr-TR',
    'TRY',
    'www.carsi.com.tr',
    (n) => `${fixed(n, 2, '.', ',')} TL`,
    words(
      'Sepete Ekle | Eski fiyat | Fiyat | Benzer ürünler | Sepetim | Ücretsiz kargo | aylık | Açıklama | Yorumlar | Tükendi | Ana sayfa',
    ),
    ['Bakır cezve 4 kişilik', 'El dövmesi bakır, pirinç saplı.', 'Mutfak'],
    749.9,
    999.9,
    [249.9, 189, 1499, 99.9],
  ),
  shop(
    'jp',
    'ja',
    'JPY',
    'www.wagaya.jp',
    (n) => `${fixed(n, 0, ',', '.')}円`,
    words(
      'カートに入れる | 通常価格 | 販売価格 | この商品を見た人はこちらも見ています | カート | 送料無料 | 月々 | 商品説明 | レビュー | 売り切れ | ホーム',
    ),
    ['南部鉄器 急須 0.6L', '職人が一つ一つ仕上げた鉄器です。', '茶器'],
    8800,
    11000,
    [2200, 3300, 15400, 1650],
  ),
  shop(
    'cn',
    'zh-CN',
    'CNY',
    'www.yuanzi.cn',
    (n) => `¥${fixed(n, 2, '', '.')}`,
    words(
      '加入购物车 | 市场价 | 促销价 | 猜你喜欢 | 购物车 | 满额包邮 | 每月 | 商品详情 | 评价 | 售罄 | 首页',
    ),
    ['手工紫砂壶 220ml', '原矿紫砂，匠人手作，附收藏证书。', '茶具'],
    368,
    468,
    [128, 88, 1280, 59],
  ),
  shop(
    'kr',
    'ko',
    'KRW',
    'www.sonjae.co.kr',
    (n) => `${fixed(n, 0, ',', '.')}원`,
    words(
      '장바구니 담기 | 정상가 | 판매가 | 함께 본 상품 | 장바구니 | 무료배송 | 월 | 상품설명 | 상품평 | 품절 | 홈',
    ),
    ['한지 스탠드 조명', '전통 한지로 만든 은은한 조명입니다.', '조명'],
    45000,
    59000,
    [12000, 18900, 99000, 8500],
  ),
  shop(
    'id',
    'id',
    'IDR',
    'www.pasarkita.co.id',
    (n) => `Rp${fixed(n, 0, '.', ',')}`,
    words(
      '+ Keranjang | Harga normal | Harga | Produk serupa | Keranjang | Gratis ongkir min. | per bulan | Deskripsi | Ulasan | Stok habis | Beranda',
    ),
    ['Tas rotan bundar', 'Anyaman tangan dari Bali, lapisan kain batik.', 'Tas'],
    185000,
    250000,
    [75000, 120000, 340000, 45000],
  ),
  shop(
    'vn',
    'vi',
    'VND',
    'www.chonho.vn',
    (n) => `${fixed(n, 0, '.', ',')}₫`,
    words(
      'Thêm vào giỏ hàng | Giá gốc | Giá | Sản phẩm tương tự | Giỏ hàng | Miễn phí vận chuyển từ | mỗi tháng | Mô tả | Đánh giá | Hết hàng | Trang chủ',
    ),
    ['Bình gốm Bát Tràng men lam', 'Gốm thủ công, vẽ tay, cao 30 cm.', 'Gốm sứ'],
    450000,
    590000,
    [120000, 89000, 990000, 250000],
  ),
  shop(
    'th',
    'th',
    'THB',
    'www.talad.co.th',
    (n) => `฿${fixed(n, 0, ',', '.')}`,
    words(
      'หยิบใส่ตะกร้า | ราคาปกติ | ราคา | สินค้าที่เกี่ยวข้อง | ตะกร้า | ส่งฟรีเมื่อซื้อครบ | ต่อเดือน | รายละเอียด | รีวิว | สินค้าหมด | หน้าแรก',
    ),
    ['ผ้าไหมทอมือ ลายดอก', 'ผ้าไหมแท้ทอมือจากสุรินทร์', 'ผ้าไทย'],
    1590,
    1990,
    [450, 690, 3200, 290],
  ),
  shop(
    'ae',
    'ar-AE',
    'AED',
    'www.souqna.ae',
    (n) => `${arabic(fixed(n, 2, '٬', '٫'))} د.إ`,
    words(
      'أضف إلى السلة | كان | السعر | منتجات مشابهة | السلة | شحن مجاني للطلبات فوق | شهريا | الوصف | المراجعات | غير متوفر | الرئيسية',
    ),
    ['دلة قهوة نحاسية', 'دلة تقليدية من النحاس المطروق.', 'القهوة'],
    245.5,
    310,
    [85, 120, 640, 55],
  ),
  shop(
    'ir',
    'fa',
    'IRT',
    'www.bazarche.ir',
    (n) => `${persian(fixed(n, 0, '٬', ''))} تومان`,
    words(
      'افزودن به سبد خرید | قیمت قبلی | قیمت | محصولات مرتبط | سبد خرید | ارسال رایگان بالای | ماهانه | توضیحات | نظرات | ناموجود | خانه',
    ),
    ['گلیم دستباف کوچک', 'بافته شده از پشم طبیعی.', 'فرش'],
    2450000,
    2990000,
    [450000, 890000, 5400000, 320000],
  ),
  shop(
    'il',
    'he',
    'ILS',
    'www.shuk.co.il',
    (n) => `₪${fixed(n, 2, ',', '.')}`,
    words(
      'הוסף לסל | במקום | מחיר | מוצרים דומים | עגלה | משלוח חינם מעל | לחודש | תיאור | ביקורות | אזל | דף הבית',
    ),
    ['קערת קרמיקה גדולה', 'קערה בעבודת יד עם זיגוג כחול.', 'קרמיקה'],
    189,
    240,
    [49, 79, 320, 35],
  ),
  shop(
    'bg',
    'bg',
    'BGN',
    'www.pazarche.bg',
    (n) => `${fixed(n, 2, ' ', ',')} лв.`,
    words(
      'Добави в количката | Стара цена | Цена | Свързани продукти | Количка | Безплатна доставка над | на месец | Описание | Отзиви | Изчерпан | Начало',
    ),
    ['Керамичен гювеч', 'Ръчно изработен, за печене на фурна.', 'Кухня'],
    38.9,
    49.9,
    [15, 22.5, 79, 9.9],
  ),
]

/** @throws where there is no such shop. */
export function shopOf(code: string): Shop {
  const found = SHOPS.find((one) => one.code === code)
  if (found === undefined) throw new Error(`there is no shop ${code}`)
  return found
}
