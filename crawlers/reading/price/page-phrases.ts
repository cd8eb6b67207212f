/** Phrases that tell the parts of a page apart, in many languages: each line is alternatives of a regular expression. */

/** Headings of parts that show other things for sale, in scripts whose words have bounds. */
const OTHERS_SPACED = [
  String.raw`related|similar|recommend\w*|you (?:may|might|could|will|'?ll)\b.*(?:like|love|need|interested)`,
  String.raw`customers?\b.*(?:also|bought|viewed)|also (?:bought|viewed|like[ds]?|consider)|people also`,
  'frequently bought|bought together|recently viewed|more (?:from|like|items|in this|by)',
  'complete (?:the|your)|shop the look|goes (?:well|great) with|pairs? (?:well )?with',
  'best ?sellers?|top sellers|trending|popular (?:items|products|in)|featured|accessories',
  'inspired by|sponsored|others? (?:also|products|items)|suggested|just for you|new arrivals',
  String.raw`what other|explore more|compare (?:with|to) similar|don't forget|ähnliche|empfehl\w*`,
  String.raw`kunden\b.*(?:auch|kauften)|das könnte|passend(?:es)? (?:dazu|zubehör)|zubehör`,
  'zuletzt (?:angesehen|gesehen)|wird oft zusammen|weitere (?:artikel|produkte)|vous aimerez',
  'produits? (?:similaires|associés|apparentés|complémentaires)|articles? similaires|dans la même',
  String.raw`les clients\b.*|récemment (?:vus|consultés)|productos? (?:relacionados|similares|recomendados)`,
  String.raw`también te|te puede interesar|quienes\b.*compraron|vistos recientemente`,
  String.raw`produtos (?:relacionados|similares|recomendados)|quem (?:viu|comprou)\b.*|você (?:também|pode)`,
  'veja também|prodotti (?:correlati|simili|consigliati)|potrebbe(?:ro)? (?:interessarti|piacerti)',
  'altri clienti|visti di recente|gerelateerde|vergelijkbare|anderen (?:kochten|bekeken)',
  String.raw`klanten\b.*ook|ook interessant|bekijk ook|liknande|rekommenderade|andra köpte|relaterade`,
  String.raw`lignende|andre købte|anbefal\w*|relaterte|samankaltais\w*|muut ostivat|podobne|polecane`,
  String.raw`inni klienci|klienci\b.*kupili|zobacz również|podobné|doporuč\w*|související|ostatní\b.*|hasonló`,
  String.raw`kapcsolódó|ajánl\w*|produse (?:similare|recomandate|asemănătoare)|clienții\b.*|based on`,
  'top rated|explore|deals? (?:of|on|for)|items? you|people who|what (?:do )?customers',
]
const OTHERS_UNSPACED = [
  String.raw`похожие|рекоменд\p{L}*|с этим товаром|вместе с|также (?:покупают|смотр)|вы смотрели`,
  'недавно (?:просм)|сопутствующ|схожі|разом з|подобни|свързани|παρόμοια|σχετικά|benzer|bunlar da',
  'birlikte al|ilgili ürünler|produk (?:terkait|serupa|lainnya)|mungkin anda',
  'sản phẩm (?:tương tự|liên quan|cùng)|có thể bạn|đã xem|สินค้าที่เกี่ยวข้อง|สินค้าใกล้เคียง|แนะนำ',
  '相关|相關|推荐|推薦|猜你喜欢|猜你喜歡|看了又看|大家也|您可能|関連|おすすめ|この商品を(?:見|買|チェック)|最近(?:チェック|見た)|こちらも|함께|추천|관련 ?상품|비슷한',
  '최근 본|منتجات (?:مشابهة|ذات صلة)|قد يعجبك|محصولات (?:مشابه|مرتبط)|מוצרים (?:קשורים|דומים)|संबंधित',
  'मिलते-जुलते',
]

/** What a button that buys says. */
const BUYING = [
  String.raw`add(?:ed)? to (?:\w+ )?(?:cart|bag|basket|trolley|order)|buy(?: it)?(?: now)?|order now|purchase`,
  'pre-?order(?: now)?|checkout|place (?:a )?bid|bid now|get it now|notify me(?: when available)?',
  'email me when available|make (?:an )?offer|in den (?:warenkorb|einkaufswagen)(?: legen)?',
  '(?:jetzt )?kaufen|sofort-?kaufen|bestellen|ajouter au panier|acheter(?: maintenant)?|commander',
  '(?:añadir|agregar) (?:al? )?(?:la )?(?:carrito|cesta|bolsa|carro)(?: de compras?)?',
  'comprar(?: ahora| agora| ya)?|adicionar (?:ao|à) (?:carrinho|sacola|cesto)',
  'aggiungi al (?:carrello)|acquista(?: ora)?|compra(?: ora)?',
  '(?:in|toevoegen aan) (?:mijn )?(?:winkelwagen|winkelmand(?:je)?)|bestel(?: nu)?|koop nu',
  String.raw`lägg (?:i|till i) (?:varukorg\w*|kundvagn\w*)|köp(?: nu)?|læg i (?:kurv\w*|indkøbskurv)`,
  String.raw`køb(?: nu)?|legg (?:i|til i) (?:handlekurv\w*|handlevogn\w*)|kjøp(?: nå)?|lisää ostoskoriin`,
  'osta(?: nyt)?|dodaj do koszyka|do koszyka|kup teraz|kup|(?:přidat |vložit )?do košíku|koupit',
  '(?:pridať |vložiť )?do košíka|kúpiť|kosárba(?: teszem| rakom)?|megveszem',
  'adaug[ăa] (?:în|in) co[șs]|cump[ăa]r[ăa](?: acum)?|dodaj u (?:košaricu|korpu)|v košarico',
  '(?:добавить )?в корзину|купить(?: сейчас)?|заказать|(?:додати )?(?:до|у|в) кошика?|купити',
  'добави в количка(?:та)?|купи|προσθήκη στο καλάθι|αγορά|sepete ekle|hemen al|satın al',
  String.raw`(?:tambah(?:kan)? ke |masukkan ke |\+ ?)?keranjang|beli(?: sekarang)?|thêm vào giỏ(?: hàng)?`,
  String.raw`mua ngay|chọn mua|(?:หยิบ|เพิ่ม|ใส่)(?:ใส่|ลงใน|ลง)?(?:ตะกร้า|รถเข็น)\S*`,
  String.raw`ซื้อ(?:เลย|สินค้า|ทันที)?|加入购物车|加入購物車|放入購物車|立即购买|立即購買|直接購買|马上抢|买到手抢|カートに(?:入れる|追加)\S*|買い物かごに\S*`,
  '今すぐ(?:買う|購入)|ご購入手続き|購入(?:する|手続きへ)|장바구니(?:에)?(?: ?담기)?|바로 ?구매(?:하기)?|구매하기',
  'أضف (?:إلى|الى) (?:السلة|عربة التسوق|سلة التسوق)|اشتر(?:ي)? الآن|افزودن به سبد(?: خرید)?|خرید',
  'הוס(?:ף|יפו) לסל|קנה עכשיו|कार्ट में (?:डालें|जोड़ें)|अभी खरीदें',
]

const TALK = [
  'reviews?|ratings?|questions?|q ?& ?a|faq|shipping|delivery|returns?|warranty|bewertungen',
  'rezensionen|fragen|versand|avis|livraison|questions fréquentes|opiniones|reseñas|valoraciones',
  'preguntas|envíos?|avaliações|perguntas|entrega|recensioni|domande|spedizione|beoordelingen',
  'vragen|verzending|recensioner|frakt|anmeldelser|opinie|recenzje|dostawa|hodnocení|doprava',
  'vélemények|szállítás|recenzii|отзывы|вопросы|доставка|відгуки|відгуки|отзиви|αξιολογήσεις',
  'yorumlar|kargo|ulasan|đánh giá|รีวิว|评价|評價|レビュー|상품평|리뷰|배송|المراجعات|التقييمات|نظرات|ביקורות',
]

/** Headings of parts that show other things for sale. */
export const OTHERS_HEADING = new RegExp(
  String.raw`\b(?:${OTHERS_SPACED.join('|')})|(?:${OTHERS_UNSPACED.join('|')})`,
  'iu',
)

/** Headings of parts where people speak of the thing, or the shop of its terms. */
export const TALK_HEADING = new RegExp(
  String.raw`^\P{L}{0,8}(?:customer |product |user |verified )?(?:${TALK.join('|')})`,
  'iu',
)

/** What the button says that buys, and nothing else. */
export const BUY = new RegExp(String.raw`^\W{0,4}(?:${BUYING.join('|')})\W{0,6}$`, 'iu')
/** The same in what the button is called. */
export const BUY_NAMES =
  /add[_-]?to[_-]?(?:cart|bag|basket|trolley)|buy[_-]?(?:now|button)|single_add_to_cart/i
