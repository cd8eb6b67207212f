/** Units in which wildlife is sold, as they are written; those of the CITES trade database where one is meant. */

export interface UnitWords {
  unit: 'kg' | 'g' | 'l' | 'ml' | 'm' | 'cm' | 'm2' | 'm3' | 'no.'
  /** How many of the unit one of these is. */
  factor: number
  /** Separated by `|`, as people write them. */
  words: string
}

/** A length is how much of a thing there is only where nothing is counted or weighed. */
export const LENGTHS: readonly UnitWords[] = [
  {
    unit: 'm',
    factor: 1,
    words:
      'metres|metre|meters|meter|metros|metro|mètres|mètre|mtr|m|米|メートル|미터|метр|метра|метров|متر|मीटर|เมตร|mét',
  },
  {
    unit: 'cm',
    factor: 1,
    words: 'cm|cms|centimetres|centimeters|centimetros|厘米|公分|センチ|센티|см|سم|सेमी|ซม|เซนติเมตร',
  },
  { unit: 'cm', factor: 2.54, words: 'inches|inch|in\\.|pulgadas|pollici|zoll|polegadas|дюймов' },
  { unit: 'cm', factor: 30.48, words: 'feet|foot|ft|pies' },
]

export const UNITS: readonly UnitWords[] = [
  {
    unit: 'kg',
    factor: 1,
    words:
      'kg|kgs|kilo|kilos|kilogram|kilograms|kilogramo|kilogramos|quilo|quilos|kilogramm|公斤|千克|キロ|킬로|кг|кило|килограмм|килограмма|килограммов|كيلو|کیلو|كغ|किलो|किग्रा|কেজি|กก|กิโล|กิโลกรัม|โล|ky|ki lo|ký',
  },
  { unit: 'kg', factor: 0.5, words: '斤|jin|市斤' },
  { unit: 'kg', factor: 0.6, words: '台斤|catty|catties|kati|cân ta|근' },
  {
    unit: 'kg',
    factor: 1000,
    words: 'tonnes|tonne|tons|ton|t|吨|噸|トン|tan|tấn|toneladas|tonelada|tonnen|тонн|тонны|طن',
  },
  { unit: 'kg', factor: 100, words: 'quintal|quintals|quintales|tạ|центнер' },
  {
    unit: 'g',
    factor: 1,
    words:
      'g|gr|gm|gms|gram|grams|gramme|grammes|gramos|gramas|gramm|克|グラム|그램|гр|г|грамм|грамма|граммов|جرام|غرام|گرم|ग्राम|গ্রাম|กรัม',
  },
  { unit: 'g', factor: 50, words: '两|兩' },
  { unit: 'g', factor: 100, words: 'lạng|ons' },
  { unit: 'g', factor: 37.5, words: 'tael|taels|tahil|chỉ vàng|돈' },
  { unit: 'g', factor: 11.66, words: 'tola|tolas|تولة|توله|تولہ|तोला' },
  { unit: 'g', factor: 28.35, words: 'oz|ounce|ounces|onzas|unzen' },
  { unit: 'g', factor: 0.001, words: 'mg|milligrams' },
  { unit: 'kg', factor: 0.4536, words: 'lb|lbs|pounds|libras|pfund|фунт' },
  { unit: 'g', factor: 0.2, words: 'carat|carats|ct|克拉|카라트|карат' },
  { unit: 'ml', factor: 1, words: 'ml|cc|毫升|мл|مل|मिली|มล' },
  {
    unit: 'l',
    factor: 1,
    words: 'l|litre|litres|liter|liters|litro|litros|升|リットル|리터|литр|литра|литров|لتر|लीटर|ลิตร|lít',
  },
  { unit: 'm3', factor: 1, words: 'm3|cbm|cu m|cubic metres|cubic meters|立方|立方米|куб|khối' },
  { unit: 'm2', factor: 1, words: 'm2|sqm|sq m|square metres|square meters|平方|平方米' },
  {
    unit: 'no.',
    factor: 2,
    words:
      'pair|pairs|par|pares|pareja|parejas|paire|paires|couple|paar|coppia|coppie|casal|casais|pasang|cap|cặp|đôi|jodi|jori|जोड़ी|пара|пары|пар|対|对|對|쌍|켤레|زوج|جوڑا|คู่|cift|çift|jozi|pari',
  },
  {
    unit: 'no.',
    factor: 12,
    words:
      'dozen|dozens|docena|docenas|dúzia|dúzias|douzaine|douzaines|dutzend|dozzina|lusin|tá|打|ダース|다스|дюжина|درزن|โหล|दर्जन|düzine|tucet',
  },
  {
    unit: 'no.',
    factor: 1,
    words:
      'pcs|pc|pieces|piece|piezas|pieza|pièces|pièce|peças|peça|stück|stuck|stk|pezzi|pezzo|stuks|units|unidades|unidad|unidade|heads|head|nos|individuals|animals|birds|tusks|tusk|horns|horn|skins|skin|shells|teeth|claws|skulls|ejemplares|ejemplar|exemplaires|exemplare|ekor|con|cái|chiếc|cây|quả|bộ|butir|buah|biji|keping|helai|lembar|batang|只|隻|头|頭|条|條|枚|根|张|張|颗|顆|个|個|件|支|羽|匹|本|尾|点|마리|개|점|шт|штук|штуки|штука|голов|особей|حبه|حبة|قطعه|قطع|قطعة|رأس|عدد|पीस|नग|নগ|টি|นก|ตัว|ชิ้น|ฟอง|อัน|คอ|adet|tane|szt|sztuk|ks|kusů|kus|db|buc|бр|eggs|huevos|ovos|tins|specimens|bulbs|plants|seeds|trees|leaves|bottles|jars',
  },
]
