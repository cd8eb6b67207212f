/** Words beside a price that tell what it is: asked now, asked before, or asked for something else. */

/** Text that ends in such a label; each line is alternatives of a regular expression. */
function labelled(words: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${words.join('|')})[\s:：(*+-]{0,6}$`, 'iu')
}

export const OLD_LABEL = labelled([
  String.raw`was|were|list(?: price)?|rrp|msrp|srp|mrp|retail(?: price| value)?|regular(?:ly| price)?|reg\.?`,
  'original(?:ly| price)?|old price|before|compare(?:d)? (?:at|to)|instead of',
  'previous(?:ly)?(?: price)?|normal(?:ly| price)?|typical(?: price)?|value|uvp|statt|vorher|früher',
  'bisher|alter preis|normalpreis|avant|au lieu de|prix (?:conseillé|barré|de base|habituel|public)',
  'ancien prix|antes|precio (?:anterior|normal|original|habitual|de lista)|preço (?:antigo|normal)',
  'prezzo (?:precedente|di listino|consigliato)|anziché|pvp|adviesprijs|normaal|ordinarie(?: pris)?',
  String.raw`ord\.?(?: pris)?|tidigare(?: pris)?|førpris|veil\.?|normalt|normaali(?:hinta)?|stara cena`,
  'cena (?:regularna|katalogowa)|najniższa cena|původně|původní cena|běžná cena|eredeti ár|starý',
  'старая цена|было|стара ціна|eski fiyat|liste fiyatı|harga normal',
  'giá (?:cũ|gốc|niêm yết|thị trường)|ราคาปกติ|原价|原價|市场价|市場價|建議售價|定価|通常価格|メーカー希望|参考価格|정가|정상가|시중가',
  '^de:?|^van|^da',
])
export const NOW_LABEL = labelled([
  `now(?: only)?|sale(?: price)?|our(?: price)?|special(?: price)?|today(?:'s price)?`,
  'deal(?: price)?|current(?: price| bid)?|final price|price|only|preis|jetzt|aktionspreis|nur|prix',
  'maintenant|precio|ahora|oferta|preço|prezzo|prijs|pris|hinta|cena|nyní|ár|цена|ціна|fiyat|harga',
  'giá(?: bán)?|ราคา|售价|售價|现价|現價|价格|價格|促销价|特价|特價|販売価格|価格|特価|판매가|할인가|가격|السعر|قیمت|मूल्य|कीमत|^por:?',
  '^ora|^nu|^voor|^a|^für',
])
/** Shipping, savings, thresholds, instalments, taxes. */
export const OTHER_LABEL = labelled([
  String.raw`approx(?:imately|\.)?|orders?|subscri\w+.{0,20}|auto-?ship.{0,20}|members?.{0,12}|save`,
  'saving[s:]?|you save|off|discount|ship(?:ping)?|delivery|postage|over|above|under',
  String.raw`orders? (?:of|over|above|from)|spend|min(?:imum|\.)?(?: order)?|up to|subtotal|total|balance`,
  String.raw`earn|worth|deposit|fee|gift card|coupon|payments? of|instal?lments? of|for \d+ months?|vat|tax`,
  String.raw`duty|monthly|financ\w+ from|spar\w*|versand(?:kosten)?|lieferung|mwst|économisez|livraison`,
  String.raw`ahorr\w+|env[ií]o|pedidos? (?:de|superior\w* a)|cuotas? de|economiz\w+|frete|parcelas? de`,
  String.raw`\d+ ?x(?: de| of)?|risparmi\w*|spedizione|bespaar|verzend\w*|besteding\w*|boven|rabat\w*|frakt`,
  String.raw`spara?|dostawa|oszczędz\w*|doprava|ušetříte|szállítás|доставк\p{L}+|экономия|выгода|скидка`,
  'кэшбэк|kargo|ongkir|tiết kiệm|phí|ค่าส่ง|ประหยัด|运费|運費|送料|省|立减|ポイント|送料無料|税|배송비|적립',
])

/** The same thing in another state or form, which stands beside the one that is sold. */
export const OTHER_FORM_LABEL = labelled([
  'used(?: from)?|buy used|refurbished|renewed|open[ -]box|pre-?owned|rent(?:al)?|trade[ -]in',
  'gebraucht|generalüberholt|mieten|occasion|reconditionné|louer|usado|segunda mano|alquiler|usato',
  'ricondizionato|tweedehands|używane|б/у|中古|二手|중고',
])

/** Text behind a price that says it is for something else. */
export const OTHER_BEHIND = new RegExp(
  String.raw`^[\s)]*(?:${[
    String.raw`off\b|discount|shipping|delivery`,
    String.raw`(?:\/|per |a |pro |par |por |al |each )(?:month|mo\b|mth|week|day|year|yr|monat|mois|mes|mese|maand|kg|kilo|g\b|100|l\b|lb|oz|ml|m²|m2|sqm|unit)`,
    String.raw`\/ ?(?:mo|mese|mes|mois|monat|miesiąc|мес|月|kg|100|l\b|lb|oz|ml|szt|st\b)|monthly|x ?\d|postage`,
    'ships|worth|gift card|cash ?back|points|versand|rabatt|gespart|livraison',
    `de (?:réduction|remise|descuento|desconto|frete|frais)|d'économie|sconto|korting|taniej|скидк`,
    String.raw`бонус|баллов|円?お得|ポイント|送料|割引|할인|적립|\/月`,
  ].join('|')})`,
  'iu',
)

/** The price without a tax that its buyer pays; shops for everybody print it beside the whole price. */
export const WITHOUT_TAX = new RegExp(
  [
    String.raw`ex(?:cl?\.?|cluding)?[ .]*(?:vat|tax|gst|btw|moms|mwst|iva)|before tax|without tax`,
    String.raw`\+ ?(?:vat|gst|btw|iva)|plus vat|netto|zzgl\. ?(?:mwst|ust)|\bht\b|hors tax|sin iva|sem iva`,
    String.raw`iva esclusa|bez dph|bez vat|exkl\. ?moms|eksl\. ?m|без ндс|kdv hariç|税抜|本体価格|税别|税別|未税|부가세 ?별도`,
  ].join('|'),
  'iu',
)
export const WITH_TAX = new RegExp(
  [
    String.raw`inc(?:l?\.?|luding|lusive of)?[ .]*(?:all )?(?:vat|tax|gst|btw|moms|mwst|iva)|with tax|brutto`,
    String.raw`\bttc\b|iva inclu|con iva|com iva|s dph|vč\. dph|inkl\. ?moms|с ндс|kdv dahil|税込|含税|부가세 ?포함`,
  ].join('|'),
  'iu',
)
