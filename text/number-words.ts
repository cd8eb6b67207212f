/** Small numbers in words, halves among them, as they stand before a unit. */
import { foldTerm } from './normalize.ts'

const WORDS: readonly (readonly [value: number, words: string])[] = [
  [0.25, 'quarter|a quarter|viertel|cuarto de|un cuarto de'],
  [
    0.5,
    'half|half a|half of a|a half|setengah|nửa|半|medio|media|meio|meia|demi|un demi|une demi|halb|halbes|ein halbes|eine halbe|mezzo|pol|пол|полкило|половина|نصف|نیم|आधा|ครึ่ง|반|yarım|půl|fél',
  ],
  [0.75, 'three quarters'],
  [
    1,
    'a|an|one|un|una|ein|eine|einen|une|um|uma|uno|một|ek|satu|se|一|单|單|壹|один|одна|одну|한|واحد|एक|หนึ่ง|bir|jeden|jedna|egy|een|en|ett|isang|isa|moja|mmoja|एउटा|একটি|একটা|এক|ஒரு|ஒன்று|ఒక|ఒకటి|មួយ|ໜຶ່ງ|ຫນຶ່ງ|တစ်|یک|ایک|ένας|ένα|μία|μια|jedno|jedną|један|אחד|אחת|et|én',
  ],
  [1.5, 'one and a half|anderthalb|eineinhalb|полтора|полторы|डेढ़|rưỡi'],
  [
    2,
    'two|dos|deux|zwei|dua|hai|do|二|两|兩|双|雙|due|twee|два|две|двух|두|اثنان|दो|สอง|iki|dois|duas|två|to|dwa|dwie|dva|dvě|két|doi|două|dalawang|dalawa|mbili|wawili|miwili|दुई|दुइटा|দুই|দুটি|দুটো|இரண்டு|రెండు|రెండ|ពីរ|ສອງ|နှစ်|دو|δύο|δυο|dve|дві|שני|שתי',
  ],
  [
    3,
    'three|tres|trois|drei|tiga|ba|teen|三|tre|três|три|трёх|세|ثلاث|ثلاثة|तीन|สาม|üç|drie|trzy|tři|három|trei|tatlong|tatlo|tatu|watatu|mitatu|তিন|তিনটি|மூன்று|మూడు|បី|ສາມ|သုံး|سه|تین|τρία|τρεις|τριών|трьох|שלושה|שלוש',
  ],
  [
    4,
    'four|cuatro|quatre|vier|empat|bốn|四|quattro|quatro|четыре|네|اربع|أربعة|चार|สี่|dört|fyra|cztery|čtyři|négy|apat|nne|wanne|minne|চার|நான்கு|నాలుగు|បួន|ສີ່|လေး|چهار|چار|τέσσερα|τεσσάρων|patru|štyri|чотири|ארבעה|fire',
  ],
  [
    5,
    'five|cinco|cinq|fünf|lima|năm|五|cinque|пять|다섯|خمس|خمسة|पाँच|पांच|ห้า|beş|vijf|fem|pięć|pět|öt|limang|tano|watano|mitano|পাঁচ|ஐந்து|ఐదు|ប្រាំ|ຫ້າ|ငါး|پنج|پانچ|πέντε|cinci|päť|п’ять|שש|viisi',
  ],
  [
    6,
    'six|seis|sechs|enam|sáu|六|sei|шесть|여섯|ست|ستة|छह|หก|altı|zes|sex|sześć|šest|hat|anim|sita|छ|ছয়|ஆறு|ఆరు|ប្រាំមួយ|ຫົກ|ခြောက်|شش|چھ|έξι|șase|šesť|шість|seks|kuusi',
  ],
  [
    7,
    'seven|siete|sept|sieben|tujuh|bảy|七|sette|sete|семь|일곱|سبع|सात|เจ็ด|yedi|zeven|sju|siedem|sedm|hét|pitong|saba|সাত|ஏழு|ఏడు|ប្រាំពីរ|ເຈັດ|ခုနစ်|هفت|سات|επτά|εφτά|șapte|сім',
  ],
  [
    8,
    'eight|ocho|huit|acht|delapan|tám|八|otto|oito|восемь|여덟|ثمان|आठ|แปด|sekiz|åtta|osiem|osm|nyolc|walong|nane|আট|எட்டு|ఎనిమిది|ប្រាំបី|ແປດ|ရှစ်|هشت|آٹھ|οκτώ|οχτώ|opt|вісім|åtte|otte',
  ],
  [
    9,
    'nine|nueve|neuf|neun|sembilan|chín|九|nove|девять|아홉|تسع|नौ|เก้า|dokuz|negen|nio|dziewięć|devět|kilenc|siyam|tisa|নয়|ஒன்பது|తొమ్మిది|ប្រាំបួន|ເກົ້າ|ကိုး|نه|نو|εννέα|εννιά|nouă|девʼять',
  ],
  [
    10,
    'ten|diez|dix|zehn|sepuluh|mười|十|dieci|dez|десять|열|عشر|عشرة|दस|สิบ|on|tien|tio|dziesięć|deset|tíz|sampung|kumi|দশ|பத்து|పది|ដប់|ສິບ|ဆယ်|ده|دس|δέκα|zece|ti',
  ],
  [12, 'twelve|doce|douze|zwölf|dua belas|十二|двенадцать'],
  [20, 'twenty|veinte|vingt|zwanzig|dua puluh|hai mươi|二十|двадцать|बीस|ยี่สิบ'],
  [100, 'hundred|a hundred|one hundred|cien|cent|hundert|seratus|trăm|一百|百|сто|सौ|ร้อย'],
]

/** Thai, Lao, Burmese, Khmer, Chinese, Japanese and Korean. */
const UNSPACED = /^[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u9fff\uac00-\ud7a3]/

/** By folded word; the first meaning of a word that several languages share stands. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  WORDS.flatMap(([value, words]) =>
    words.split('|').map((word): [string, number] => [foldTerm(word), value]),
  ).reverse(),
)

/** One of them before a unit, as a regular expression: words stand apart, but for a few that join what they count. */
export const NUMBER_WORD = `(?:${alternatives(isSpaced)})(?= )|(?:${alternatives((word) => !isSpaced(word))})|(?:pol|пол)(?=k|к)|se(?=kilo|gram|ekor|pasang|buah|butir|biji)`

function alternatives(kind: (word: string) => boolean): string {
  return [...NUMBER_WORDS.keys()]
    .filter(kind)
    .sort((a, b) => b.length - a.length)
    .join('|')
}

function isSpaced(word: string): boolean {
  return !UNSPACED.test(word)
}

/** Whether a text ends in a number, in digits of any script or in words: `aged 3`, `two`, `อายุสาม`. */
export function endsInNumber(text: string): boolean {
  const folded = foldTerm(text)
  if (/\d$/.test(folded)) return true
  const word = folded.slice(folded.lastIndexOf(' ') + 1)
  return NUMBER_WORDS.has(word) || UNSPACED_NUMBERS.some((number) => word.endsWith(number))
}

/** Whether a text begins with a number: `: 3`, `mitatu`. */
export function beginsWithNumber(text: string): boolean {
  const [word = ''] = /^[\p{L}\p{M}\p{N}]+/u.exec(foldTerm(text)) ?? []
  return /^\d/.test(word) || NUMBER_WORDS.has(word)
}

const UNSPACED_NUMBERS = [...NUMBER_WORDS.keys()].filter((word) => UNSPACED.test(word))
