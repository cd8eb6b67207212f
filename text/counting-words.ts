/** Words that count or measure: they say something of what is offered only beside a number. */
import { foldTerm } from './normalize.ts'
import { LENGTHS, UNITS } from './quantity-units.ts'

/** Spans of time, alone and as the age of something, by language. */
const TIMES = [
  'day days week weeks wk wks month months mth mths year years yr yrs',
  'día días semana semanas mes meses año años añito dia dias mês ano anos',
  'jour jours semaine semaines mois an ans année années giorno giorni settimana settimane mese mesi anno anni',
  'Tag Tage Tagen Woche Wochen Monat Monate Monaten Jahr Jahre Jahren dag dagen week weken maand maanden jaar',
  'dagar vecka veckor månad månader år årsgammal uge uger måned måneder uke uker päivä päiviä viikko viikkoa kuukautta vuotta',
  'dzień dni tydzień tygodni tygodnie tygodniowe miesiąc miesiące miesięcy miesięczny rok lata lat roczny',
  'den dny dní týden týdny týdnů týdenní měsíc měsíce měsíců měsíční roky let letý letá roční týždne mesiac mesiace',
  'nap napos hét hetes hónap hónapos év éves zi zile săptămână săptămâni lună luni ani',
  'день дня дней неделя недели недель месяц месяца месяцев год года лет годик полгода тиждень тижні тижнів місяць місяці місяців рік роки років рочок',
  'gün günlük hafta haftalık haftalıktır ay aylık aylıktır yıl yıllık yaşında yaşındadır ημέρα ημερών εβδομάδα εβδομάδες εβδομάδων μήνα μήνες μηνών έτη ετών χρόνια χρονών',
  'يوم أيام أسبوع أسابيع شهر شهور أشهر سنة سنوات روز روزه هفته ماه ماهه mah سال ساله دن ہفتے ہفتہ مہینے مہینہ سال',
  'दिन हफ्ते हफ्ता महीना महीने साल दिनको हप्ता महिना महिनाको mahine mahina দিন সপ্তাহ মাস বছর நாள் வாரம் மாதம் வயது రోజుల వారాల నెలల నెలలు',
  'hari minggu bulan tahun araw linggo buwan taon siku wiki mwezi miezi mwaka ngày tuần tháng năm',
  'วัน สัปดาห์ อาทิตย์ เดือน ปี ขวบ ມື້ ອາທິດ ເດືອນ ປີ ថ្ងៃ សប្តាហ៍ ខែ ឆ្នាំ ရက် ရက်သား ပတ် လ လသား နှစ် 天 周 月 个月 個月 年 歲 岁 日 週 ヶ月 か月 カ月 年 일 주 개월 개월령 년 살',
].join(' ')

const MEASURES = 'inci inches ইঞ্চি ఇంచులు इन्च इंच انچ นิ้ว'

/** Pairs: of animals beside their name, of shoes or earrings elsewhere. */
const PAIRS =
  'pair|pairs|par|pares|pareja|parejas|parejita|paire|paires|couple|couples|paar|koppel|coppia|coppie|casal|casais|casalzinho|' +
  'pasang|sepasang|cặp|đôi|jodi|जोड़ी|जोड़ा|जोडी|জোড়া|ஜோடி|జత|пара|пары|pár|párek|para|parka|pereche|perechi|ζευγάρι|ζεύγος|çift|' +
  'زوج|جفت|جوڑا|対|ペア|페어|한쌍|คู่|ຄູ່|គូ|jozi|pares|par'

const UNIT_WORDS: ReadonlySet<string> = folded([
  ...TIMES.split(' '),
  ...MEASURES.split(' '),
  ...[...UNITS, ...LENGTHS].flatMap(({ words }) => words.split('|')),
])
const PAIR_WORDS: ReadonlySet<string> = folded(PAIRS.split('|'))

/** A unit of time or measure, or a word for what is counted (`ekor`, `head`), and nothing else. */
export function isUnitWord(form: string): boolean {
  return kindOf(form) === 'unit'
}

export function isPairWord(form: string): boolean {
  return kindOf(form) === 'pair'
}

/** Known by form: the same few hundred words are asked about again and again. */
const KINDS = new Map<string, 'unit' | 'pair' | 'other'>()
const MOST_KINDS = 10_000

function kindOf(form: string): 'unit' | 'pair' | 'other' {
  const known = KINDS.get(form)
  if (known !== undefined) return known
  const word = foldTerm(form)
  const kind = PAIR_WORDS.has(word) ? 'pair' : UNIT_WORDS.has(word) ? 'unit' : 'other'
  if (KINDS.size < MOST_KINDS) KINDS.set(form, kind)
  return kind
}

function folded(words: readonly string[]): Set<string> {
  return new Set(words.map(foldTerm))
}
