/** Sentences that sellers write as days pass, and names of those who offer a thing again. */
import { pick, seededRandom } from '../seeded-random.ts'

type Words = {
  /** Added after some days without a buyer. */
  still: string
  /** Added by somebody else who has the thing by now. */
  again: string
  /** Written where a price has been changed. */
  price: `${string}{price}${string}`
  sellers: readonly [string, ...string[]]
}

const WORDS: ReadonlyMap<string, Words> = new Map(
  Object.entries({
    en: {
      still: 'Still here, so make me an offer.',
      again: 'Bought it myself a few days ago and changed my mind.',
      price: 'Price drop, now {price}.',
      sellers: ['second_shelf', 'moved_on_again', 'spare_hook'],
    },
    de: {
      still: 'Immer noch da, einfach melden.',
      again: 'Selbst erst vor ein paar Tagen gekauft, passt doch nicht.',
      price: 'Neuer Preis: {price}.',
      sellers: ['zweite_runde', 'flur_frei', 'umgedacht'],
    },
    fr: {
      still: 'Toujours là, faites une proposition.',
      again: "Acheté il y a quelques jours, j'ai changé d'avis.",
      price: 'Prix baissé : {price}.',
      sellers: ['seconde_main_7', 'place_nette', 'tout_compte_fait'],
    },
    es: {
      still: 'Sigue aquí, escucho ofertas.',
      again: 'Lo compré hace unos días y cambié de idea.',
      price: 'Rebajado, ahora {price}.',
      sellers: ['segunda_vuelta', 'sitio_libre', 'me_lo_pense'],
    },
    it: {
      still: 'È ancora qui, fate un’offerta.',
      again: 'Preso pochi giorni fa, ho cambiato idea.',
      price: 'Prezzo ribassato: {price}.',
      sellers: ['secondo_giro', 'cantina_vuota', 'ripensandoci'],
    },
    nl: {
      still: 'Nog steeds te koop, bieden mag.',
      again: 'Zelf net gekocht, toch niet wat ik zocht.',
      price: 'Prijs verlaagd, nu {price}.',
      sellers: ['tweede_ronde', 'lege_zolder', 'toch_maar_niet'],
    },
    pl: {
      still: 'Nadal aktualne, proszę pisać.',
      again: 'Kupione kilka dni temu, jednak się rozmyśliłem.',
      price: 'Obniżka, teraz {price}.',
      sellers: ['drugi_obieg', 'pusta_szafa', 'jednak_nie'],
    },
    sv: {
      still: 'Finns kvar, lägg ett bud.',
      again: 'Köpte den själv häromdagen men ångrade mig.',
      price: 'Sänkt pris, nu {price}.',
      sellers: ['andra_varvet', 'tom_garderob', 'nytt_beslut'],
    },
    pt: {
      still: 'Ainda disponível, aceito propostas.',
      again: 'Comprei há poucos dias e mudei de ideia.',
      price: 'Baixei o preço, agora {price}.',
      sellers: ['segunda_volta', 'canto_livre', 'pensei_melhor'],
    },
    ru: {
      still: 'Ещё не продано, пишите.',
      again: 'Сам купил на днях и передумал.',
      price: 'Цену снизил, теперь {price}.',
      sellers: ['второй_круг', 'полка_пуста', 'передумал7'],
    },
    ja: {
      still: 'まだあります。お気軽にどうぞ。',
      again: '先日購入しましたが、事情により手放します。',
      price: '値下げしました、{price}。',
      sellers: ['二巡目の棚', '押入れ整理中', '気が変わった人'],
    },
    zh: {
      still: '还在，价格可以商量。',
      again: '前几天刚收的，改主意了。',
      price: '降价了，现在{price}。',
      sellers: ['二手架子', '腾地方了', '想想还是算了'],
    },
    id: {
      still: 'Masih ada, silakan tawar.',
      again: 'Baru beli beberapa hari lalu, berubah pikiran.',
      price: 'Harga turun jadi {price}.',
      sellers: ['putaran_kedua', 'rak_kosong', 'tidak_jadi'],
    },
    vi: {
      still: 'Vẫn còn, ai cần cứ nhắn.',
      again: 'Mới mua mấy hôm trước, giờ đổi ý.',
      price: 'Giảm giá còn {price}.',
      sellers: ['vong_hai', 'tu_trong', 'nghi_lai_roi'],
    },
    th: {
      still: 'ยังอยู่ ต่อรองได้',
      again: 'เพิ่งซื้อมาไม่กี่วัน เปลี่ยนใจแล้ว',
      price: 'ลดราคาเหลือ {price}',
      sellers: ['รอบสอง', 'ชั้นว่าง', 'คิดใหม่'],
    },
    ar: {
      still: 'ما زال موجودا، والسعر قابل للنقاش.',
      again: 'اشتريته قبل أيام وغيرت رأيي.',
      price: 'نزل السعر، الآن {price}.',
      sellers: ['جولة_ثانية', 'رف_فارغ', 'غيرت_رأيي'],
    },
  } satisfies Record<string, Words>),
)

/** @throws RangeError when nobody has written the sentence in that language. */
export function noteIn(language: string, which: 'still' | 'again'): string {
  return wordsIn(language)[which]
}

/** What a seller says of a price that has been changed. @throws RangeError as `noteIn` does. */
export function priceNews(language: string, price: string): string {
  return wordsIn(language).price.replace('{price}', () => price)
}

/** The name of whoever offers the thing `id` again. */
export function otherSeller(language: string, id: string): string {
  return pick(seededRandom(`${id}/seller`), wordsIn(language).sellers)
}

function wordsIn(language: string): Words {
  const words = WORDS.get(language)
  if (words === undefined) throw new RangeError(`The calendar has no sentences in ${language}`)
  return words
}
