/** Words by which dates are told relative to now, in the languages of marketplaces. */
import { foldTerm } from './normalize.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Length in milliseconds; words as people write them, an asterisk for any ending. Earlier ones are tried first. */
const UNITS: readonly (readonly [length: number, words: string])[] = [
  [
    1000,
    's sec secs second seconds segundo segundos seconde secondes secondi sekunde sekunden sekund sekunder detik giây 秒 秒钟 초 วินาที секунд* ثانية ثوان ثوانی sn saniye',
  ],
  [
    30 * DAY,
    'mo mos month months mes meses mois monat monate monaten mese mesi maand maanden månad månader måned måneder miesiąc miesiące miesięcy měsíc* měsíci hónap* bulan tháng 个月 か月 ヶ月 カ月 ケ月 개월 달 เดือน месяц* місяц* мес μήνες μήνα أشهر شهر شهور ماه महीने महीना ay luni lună',
  ],
  [
    MINUTE,
    'm min mins minute minutes minuto minutos minuti minuten minuter minutter minuut menit phút 分钟 分 분 นาที минут* хвилин* мин λεπτά دقيقة دقائق دقیقه मिनट dk dakika perc minuty minut minuta minutami',
  ],
  [
    HOUR,
    'h hr hrs hour hours hora horas heure heures stunde stunden ora ore uur timme timmar time timer jam giờ tiếng 小时 時間 时 시간 ชั่วโมง ชม час* годин* ώρες ώρα ساعة ساعات ساعت घंटे घंटा saat godzin* hodin* óra órája std',
  ],
  [
    DAY,
    'd day days día días dia dias jour jours tag tage tagen giorno giorni dag dagen dagar dage dni dzień dny dnem den dní nap napja hari ngày 天 日 일 วัน дн* день дня дней дни день μέρες ημέρες ημέρα أيام يوم روز दिन din gün zile zi',
  ],
  [
    7 * DAY,
    'w wk wks week weeks semana semanas semaine semaines woche wochen settimana settimane weken vecka veckor uge uger uke uker tydzień tygodni* týdn* hét hete minggu pekan tuần 周 星期 週間 週 주 สัปดาห์ อาทิตย์ недел* тижн* εβδομάδ* أسبوع أسابيع هفته हफ्ते हफ़्ते hafta săptămân*',
  ],
  [
    365 * DAY,
    'y yr yrs year years año años ano anos an ans année années jahr jahre jahren anno anni jaar jaren år rok lat lata roky év éve tahun năm 年 년 ปี год* лет рік роки років χρόνια سنة سنوات سال साल yıl ani',
  ],
]

/** Two of a unit in one word. */
const TWO_OF: readonly (readonly [length: number, words: string])[] = [
  [MINUTE, 'دقيقتين'],
  [HOUR, 'ساعتين'],
  [DAY, 'يومين'],
  [7 * DAY, 'أسبوعين'],
  [30 * DAY, 'شهرين'],
  [365 * DAY, 'سنتين'],
]

const PAST_WORDS =
  'ago|hace|il y a|vor|fa|geleden|lalu|yang lalu|trước|sedan|siden|temu|před|ezelőtt|önce|acum|în urmă|前|전|ที่แล้ว|ที่ผ่านมา|назад|тому|преди|πριν|منذ|قبل|پیش|पहले|pehle|atrás|há|last|past'
const TODAY_WORDS =
  'today|just now|now|moments ago|hoy|ahora|aujourd hui|heute|gerade eben|oggi|adesso|vandaag|zojuist|hoje|agora|hari ini|baru saja|hôm nay|vừa xong|今天|刚刚|刚才|今日|たった今|오늘|방금|วันนี้|เมื่อสักครู่|сегодня|только что|сьогодні|щойно|днес|σήμερα|μόλις τώρα|اليوم|الآن|امروز|आज|bugün|şimdi|dziś|dzisiaj|przed chwilą|dnes|ma|idag|i dag|nyss|i dag|nå|tänään|azi|astăzi'
const YESTERDAY_WORDS =
  'yesterday|ayer|hier|gestern|ieri|gisteren|ontem|kemarin|hôm qua|昨天|昨日|어제|เมื่อวาน|เมื่อวานนี้|вчера|вчора|χθες|χτες|أمس|دیروز|कल|dün|wczoraj|včera|igår|i går|eilen|tegnap'
const BEFORE_YESTERDAY_WORDS =
  'day before yesterday|anteayer|antes de ayer|avant hier|vorgestern|l altro ieri|eergisteren|anteontem|kemarin lusa|hôm kia|前天|一昨日|おととい|그저께|позавчера|позавчора|przedwczoraj|předevčírem|önceki gün|परसों'
const ONE_WORDS =
  'a|an|une|un|una|uno|um|uma|ein|eine|einem|einer|een|en|ett|et|satu|một|một|jeden|jedna|bir|o|один|одну|واحد|एक|last|一'

/** How long the unit is that a text begins with; null where it begins with none. */
export function unitAt(text: string): number | null {
  return UNIT_PATTERNS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** Two units in one word, wherever it stands; 0 without one. */
export function pairOfUnits(text: string): number {
  return 2 * (TWO_OF.find(([, words]) => text.includes(foldTerm(words)))?.[0] ?? 0)
}

export const PAST = somewhere(PAST_WORDS)
export const TODAY = atStart(TODAY_WORDS)
export const YESTERDAY = atStart(YESTERDAY_WORDS)
export const BEFORE_YESTERDAY = atStart(BEFORE_YESTERDAY_WORDS)
/** A number, or a word for one, and the word behind it. */
export const SPAN = new RegExp(
  String.raw`(?:(?<![\p{L}\d])(${alternatives(ONE_WORDS)}) |(\d{1,4})\s*)([^\s\d]\S*)`,
  'gu',
)

const UNIT_PATTERNS = UNITS.map(([length, words]) => {
  const any = words
    .split(' ')
    .map((word) =>
      word.endsWith('*') ? `${foldTerm(word.slice(0, -1))}\\p{L}{0,4}` : RegExp.escape(foldTerm(word)),
    )
  // Scripts without spaces put the next word right behind.
  return [
    new RegExp(`^(?:${any.sort((a, b) => b.length - a.length).join('|')})(?![a-z\\u0370-\\u06ff])`, 'u'),
    length,
  ] as const
})

function alternatives(words: string): string {
  return words
    .split('|')
    .map((word) => RegExp.escape(foldTerm(word)))
    .sort((a, b) => b.length - a.length)
    .join('|')
}

function somewhere(words: string): RegExp {
  return new RegExp(String.raw`(?<![a-z\u0370-\u06ff])(?:${alternatives(words)})(?![a-z\u0370-\u06ff])`, 'u')
}

/** At the beginning, or behind a short label such as `Posted:`. */
function atStart(words: string): RegExp {
  return new RegExp(
    String.raw`^(?:[^\d:]{0,20}: ?)?(?:${alternatives(words)})(?![\p{L}\p{M}](?<=[a-z\u0370-\u06ff\u0900-\u097f]))`,
    'u',
  )
}
