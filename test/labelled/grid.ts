/**
 * The grid behind the labelled listings: each row was written for one cell of it, from the cell and the definitions
 * of the kinds alone. `node test/labelled/grid.ts 2` prints the cells of the second round (without a number: the
 * first), always the same, as JSON lines. The first three rounds are of hard cases, the fourth is mixed like a market.
 */

import { randomFrom } from '../../demo/seeded-random.ts'

export interface Cell {
  id: string
  language: string
  kind: Kind
  /** What a row of its kind is about: a way of claiming papers, a kind of likeness, an occasion to talk. */
  about?: string
  group?: string
  product?: string
  evasion?: string
  claim?: string
  form: string
  price: string
}

type Kind = 'offer' | 'demand' | 'exempt' | 'lookalike' | 'talk' | 'unrelated'

/** Rows for a language: many where much is sold and much is written, fewer where few would be able to check them. */
const ROWS: Record<string, number> = {
  ...{
    en: 72,
    zh: 62,
    es: 50,
    vi: 50,
    id: 50,
    th: 46,
    fr: 46,
    pt: 46,
    ar: 46,
    ja: 40,
    ru: 40,
    ko: 36,
    hi: 36,
    de: 36,
  },
  ...{ it: 50, nl: 50, pl: 50, tr: 50, uk: 48, ms: 50, tl: 48, sw: 48, fa: 48, ur: 46, bn: 46 },
  ...{ cs: 30, hu: 30, ro: 30, my: 30, km: 28, lo: 28, ne: 28, el: 28, sv: 28, ta: 26, te: 26 },
}

const KINDS: [Kind, number][] = [
  ['offer', 37],
  ['lookalike', 22],
  ['exempt', 12],
  ['talk', 11],
  ['demand', 9],
  ['unrelated', 9],
]

/** What is traded of each group, by the product codes of the format. */
const GROUPS: Record<string, string[]> = {
  'elephants (ivory, skin, hair, bone)': [
    'ivory',
    'ivory',
    'ivory',
    'jewellery_carving',
    'skin_leather',
    'other',
  ],
  rhinoceroses: ['horn', 'horn', 'medicine'],
  pangolins: ['scales', 'scales', 'meat', 'live', 'medicine'],
  tiger: ['bone', 'tooth_claw', 'skin_leather', 'medicine', 'live'],
  'leopard, snow leopard, clouded leopard, jaguar, lion or cheetah': [
    'skin_leather',
    'tooth_claw',
    'live',
    'taxidermy',
  ],
  'smaller wild cats (serval, caracal, ocelot, lynx, leopard cat)': ['live', 'skin_leather'],
  bears: ['bile_gall', 'bile_gall', 'tooth_claw', 'taxidermy', 'meat'],
  'wolf, otter fur and other listed furs': ['skin_leather', 'taxidermy'],
  'helmeted hornbill and other hornbills': ['antler_casque', 'taxidermy', 'live'],
  'grey parrot': ['live', 'live', 'egg'],
  macaws: ['live', 'egg', 'feather'],
  cockatoos: ['live', 'egg'],
  'Amazons, lories and other parrots': ['live'],
  'listed songbirds (white-rumped shama, hill myna, Bali myna, Java sparrow, seed finches, goldfinch)': [
    'live',
  ],
  'falcons, eagles, hawks, vultures': ['live', 'live', 'taxidermy', 'feather', 'egg'],
  owls: ['live', 'taxidermy'],
  'sea turtles': ['shell', 'jewellery_carving', 'egg', 'meat', 'taxidermy'],
  tortoises: ['live', 'live', 'shell'],
  'freshwater turtles': ['live', 'meat'],
  monitors: ['live', 'skin_leather', 'oil_musk'],
  'iguanas, chameleons or geckos': ['live', 'medicine'],
  'pythons, boas, cobras': ['live', 'skin_leather', 'bile_gall'],
  crocodilians: ['skin_leather', 'live', 'taxidermy'],
  'poison frogs, giant salamanders and other listed amphibians': ['live', 'meat'],
  'eels and glass eels': ['live'],
  seahorses: ['medicine', 'other', 'live'],
  'sharks and rays (fins, jaws, rostra, gill plates)': ['fin', 'tooth_claw', 'other', 'meat'],
  totoaba: ['swim_bladder'],
  sturgeon: ['caviar'],
  'giant clams, nautilus, queen conch': ['shell', 'jewellery_carving', 'meat'],
  'black, red, blue or stony coral': ['coral', 'jewellery_carving'],
  'musk deer': ['oil_musk', 'medicine'],
  saiga: ['antler_casque', 'horn', 'medicine'],
  'Tibetan antelope (shahtoosh) or vicuña': ['wool'],
  otters: ['live'],
  'slow lorises, gibbons, macaques, marmosets and other primates': [
    'live',
    'live',
    'live',
    'meat',
    'taxidermy',
  ],
  'fennec fox, sloth, binturong or other listed small mammals': ['live'],
  'walrus, narwhal, sperm whale or hippopotamus ivory': ['ivory', 'tooth_claw', 'jewellery_carving'],
  'giraffe, zebra, antelopes and other game trophies that are listed': ['trophy', 'bone', 'skin_leather'],
  'serow, argali, takin or other listed wild cattle, sheep and goats': ['horn', 'meat', 'oil_musk', 'trophy'],
  'tarantulas or emperor scorpions': ['live'],
  'birdwing butterflies, Apollo, listed beetles': ['other', 'taxidermy'],
  'arowana, humphead wrasse, zebra pleco, freshwater stingrays': ['live'],
  'sea cucumbers that are listed': ['meat'],
  orchids: ['plant_live'],
  'cacti and succulents': ['plant_live'],
  'cycads and palms': ['plant_live'],
  'rosewood and related timbers': ['wood'],
  agarwood: ['wood', 'plant_extract', 'oil_musk'],
  'ebony, mahogany, pernambuco': ['wood'],
  'ginseng, costus, jatamansi and other medicinal plants': ['plant_extract', 'medicine'],
  'tropicbirds, cranes, flamingos, pelicans, birds of paradise, toucans or other listed birds': [
    'live',
    'feather',
    'taxidermy',
  ],
  'another taxon of CITES Appendix I or II of your choice': ['live', 'other'],
}

const EVASIONS: [string, number][] = [
  ['plain: says what it is', 16],
  ['local_trade_name: only the name that local traders use', 14],
  ['codeword: a code word of the trade instead of the name, with a second sign', 8],
  ['euphemism: never names the thing, describes it', 6],
  ['obfuscated: letters spaced or dotted, look-alike letters or digits, zero-width, emoji in words', 9],
  ['misspelled: typing errors or misspelt names', 6],
  ['abbreviation: hobbyist or trader abbreviations', 6],
  ['scientific_name_only: only a scientific name, perhaps with an error', 6],
  ['mixed_language: two languages in one advert', 5],
  ['transliterated: written in Latin letters, or another script than usual', 5],
  ['emoji: an emoji stands for the animal or product', 5],
  ['figurative: boasting or poetry around it', 3],
  ['wholesale: amounts for dealers', 6],
  ['contact_handle: asks to write elsewhere, with a handle or number', 8],
  ['negation: "not fake", "no resin", "no papers", "no low offers"', 7],
]

const CLAIMS: [string, number][] = [
  ['none', 60],
  ['wild_claim: caught or collected in the wild', 9],
  ['antique_claim: said to be old, without papers', 9],
  ['captive_claim: said to be bred, without any number, ring or paper', 10],
  ['permit_claim: vague ("papers possible", "licence can be arranged")', 7],
]

const EXEMPT = [
  'certificate number of an authority',
  'antique documented by date and papers, certificate given',
  'closed-ring captive-bred bird (or chipped tortoise) with EU Article 10 certificate',
  'farmed crocodile, python or caviar with CITES tag or label code',
  'import or export permit number',
  'national registration (ivory register, breeder licence number, microchip and permit)',
  'musical instrument or museum piece with its certificate',
  'nursery-propagated plant with phytosanitary and CITES document number',
]

const LOOKALIKE: [string, number][] = [
  ['faux, resin, bone, plastic, wooden or synthetic material', 18],
  ['brand or model name', 14],
  ['colour or pattern', 11],
  ['food, dish, drink, fruit', 9],
  ['place, street, team, band, person or company', 8],
  ['species that is not listed, or a domestic animal, with a name alike', 14],
  ['clothing print, poster, painting, stamp, book, film, tattoo', 10],
  ['toy, plush, figure, costume, game item', 9],
  ['tool, software, plant or dish named after the animal', 7],
]

const TALK: [string, number][] = [
  ['news of a seizure or trial', 14],
  ['education, encyclopaedia, school work', 10],
  ['conservation, petition, donation, adoption of an animal as sponsorship', 13],
  ['question (is it legal, what is it worth, what does it eat, who knows it)', 22],
  ['lost or found pet', 12],
  ['adoption or rehoming of ordinary pets (cat, dog, budgie, rabbit)', 11],
  ['forum chat, showing a collection, travel story, without an offer', 12],
  ['notice of a platform or shop that it does not deal in such things', 6],
]

const FORMS: [string, number][] = [
  ['short: title of two to six words, no description', 22],
  ['title and one line', 38],
  ['title and two to four sentences', 32],
  ['long: a full advert of 80 words or more', 8],
]

const PRICES: [string, number][] = [
  ['amount in price', 72],
  ['price null', 18],
  ['price null, amount or "negotiable" in the text, in local form', 10],
]

type Weights = [string, number][]

interface RoundPlan {
  /** Each round has its own, so that it has cells of its own. */
  seed: number
  rowsOf(language: string): number
  kinds: [Kind, number][]
  forms: Weights
  evasions: Weights
  claims: Weights
}

/** In the second round languages count alike, the ones that were judged worst a little more. */
const WORST_JUDGED = ['zh', 'ja', 'fr', 'uk', 'ta', 'my', 'lo', 'ko', 'nl', 'bn', 'th', 'sv']

/** Rounds one to three over-represent what is hard: two of three offers are disguised and one row in five is a bare title. */
const HARD = { kinds: KINDS, forms: FORMS, evasions: EVASIONS, claims: CLAIMS }

/** Rows of the fourth round for a language: twenty-five languages by how much is sold in them, English most. */
const MARKET_ROWS: Record<string, number> = {
  ...{
    en: 88,
    zh: 52,
    es: 40,
    fr: 40,
    vi: 36,
    id: 36,
    ja: 36,
    th: 30,
    pt: 30,
    ar: 30,
    ko: 26,
    ru: 26,
    de: 26,
  },
  ...{ hi: 20, it: 16, nl: 16, pl: 16, tr: 16, uk: 16, ms: 16, tl: 16, sw: 16, fa: 16, ur: 16, bn: 16 },
}

/** The fourth round is mixed as a search on a market returns it after the first sieve: adverts of two or three sentences. */
const MARKET = {
  kinds: [
    ['offer', 40],
    ['lookalike', 22],
    ['exempt', 12],
    ['unrelated', 10],
    ['demand', 9],
    ['talk', 7],
  ] satisfies [Kind, number][],
  forms: [
    ['short: title of three to seven words, no description', 5],
    ['title and one or two lines', 46],
    ['title and two to four sentences', 42],
    ['long: a full advert of 80 words or more', 7],
  ] satisfies Weights,
  evasions: [
    ['plain: says what it is', 14],
    ['local_trade_name: only the name that local traders use', 26],
    ['local_trade_name and abbreviation: the slang and the short forms of the trade', 10],
    ['codeword: a code word of the trade instead of the name, with a second sign', 7],
    ['euphemism: never names the thing, describes it', 5],
    ['obfuscated: letters spaced or dotted, look-alike letters or digits', 8],
    ['misspelled: typing errors or misspelt names', 3],
    ['scientific_name_only: only a scientific name', 2],
    ['mixed_language: two languages in one advert', 3],
    ['transliterated: written in Latin letters, or another script than usual', 2],
    ['emoji: chatty, with emoji', 9],
    ['wholesale: amounts for dealers', 9],
    ['contact_handle: asks to write elsewhere, with a handle or number', 12],
    ['negation: "not fake", "no resin", "no papers", "no low offers"', 12],
  ] satisfies Weights,
  claims: [
    ['none', 56],
    ['wild_claim: caught or collected in the wild', 26],
    ['antique_claim: said to be old, without papers', 10],
    ['captive_claim: said to be bred, without any number, ring or paper', 4],
    ['permit_claim: vague ("papers possible", "licence can be arranged")', 4],
  ] satisfies Weights,
}

const PLANS = {
  1: { ...HARD, seed: 20_261_125, rowsOf: (language) => ROWS[language] ?? 0 },
  2: { ...HARD, seed: 20_261_126, rowsOf: (language) => (WORST_JUDGED.includes(language) ? 17 : 13) },
  3: { ...HARD, seed: 20_261_127, rowsOf: () => 22 },
  4: { ...MARKET, seed: 20_261_128, rowsOf: (language) => MARKET_ROWS[language] ?? 0 },
} satisfies Record<number, RoundPlan>

export type Round = keyof typeof PLANS

/** The cells of a round, in order of language; the same at every call. */
export function gridCells(round: Round = 1): Cell[] {
  const plan: RoundPlan = PLANS[round]
  const random = randomFrom(plan.seed)
  const groups = Object.keys(GROUPS)
  const cells: Cell[] = []
  for (const language of Object.keys(ROWS)) {
    for (let n = 0; n < plan.rowsOf(language); n++) {
      const id = `grid${round === 1 ? '' : round}-${language}-${String(n + 1).padStart(3, '0')}`
      cells.push({ id, language, ...cellOf(plan, groups, random) })
    }
  }
  return cells
}

function cellOf(plan: RoundPlan, groups: string[], random: () => number): Omit<Cell, 'id' | 'language'> {
  const kind = weighted(plan.kinds, random)
  const frame = { kind, form: weighted(plan.forms, random), price: weighted(PRICES, random) }
  if (kind === 'unrelated') return frame
  const group = oneOf(groups, random)
  const product = oneOf(GROUPS[group] ?? [], random)
  if (kind === 'lookalike') return { ...frame, group, about: weighted(LOOKALIKE, random) }
  if (kind === 'talk') return { ...frame, group, price: 'price null', about: weighted(TALK, random) }
  if (kind === 'exempt') return { ...frame, group, product, about: oneOf(EXEMPT, random) }
  const evasion = weighted(plan.evasions, random)
  return { ...frame, group, product, evasion, claim: weighted(plan.claims, random) }
}

function weighted<Value>(choices: [Value, number][], random: () => number): Value {
  let left = random() * choices.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of choices) {
    left -= weight
    if (left < 0) return value
  }
  throw new RangeError('no choices')
}

function oneOf<Value>(values: Value[], random: () => number): Value {
  return weighted(
    values.map((value) => [value, 1]),
    random,
  )
}

if (import.meta.main) {
  const round = ([2, 3, 4] as const).find((number) => String(number) === process.argv[2]) ?? 1
  for (const cell of gridCells(round)) process.stdout.write(`${JSON.stringify(cell)}\n`)
}
