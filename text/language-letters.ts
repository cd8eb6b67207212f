/** Letters and endings by which languages of one script are told apart, each with what one occurrence counts. */

import { numberOf, type Vote } from './language-votes.ts'

const LETTERS: Readonly<Record<string, string>> = {
  'vi 1': 'ăơưđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
  'vi 0.3': 'àáãèéìíòóõùúý',
  'de 1.2': 'ß',
  'de 0.4': 'äöü',
  'sv 0.4': 'åäö',
  'da 0.5': 'æøå',
  'no 0.5': 'æøå',
  'fi 0.4': 'äö',
  'es 1.2': 'ñ¿¡',
  'es 0.25': 'áéíóú',
  'pt 1.2': 'ãõ',
  'pt 0.3': 'çáéíóúâêô',
  'fr 0.5': 'êèœçëîûù',
  'fr 0.3': 'éàâô',
  'it 0.3': 'àèìòù',
  'ca 0.3': 'çàèòïü',
  'tr 1': 'ığşİ',
  'tr 0.3': 'çöü',
  'pl 1.2': 'łżśćźęąń',
  'pl 0.2': 'ó',
  'cs 1.5': 'řěů',
  'cs 0.4': 'čšžýáíéúťďň',
  'sk 1.5': 'ľĺŕô',
  'sk 0.4': 'čšžýáíéúťďňä',
  'hr 0.6': 'čćđšž',
  'sr 0.4': 'čćđšž',
  'hu 1.2': 'őű',
  'hu 0.3': 'áéíóöúü',
  'ro 1.2': 'țșţăâ',
  'ro 0.4': 'î',
  'sq 0.5': 'ëç',
  'yo 1': 'ẹọṣ',
  'uk 1.2': 'іїєґ',
  'ru 1.2': 'ыэё',
  'bg 0.8': 'ъ',
  'bg 0.2': 'щ',
  'sr 2': 'ђћљњџј',
  'mk 2': 'ѓќѕј',
  'kk 1.5': 'әғқңұһі',
  'kk 0.5': 'өү',
  'mn 0.8': 'өү',
  'mn 1.2': 'э',
  'kk 0.6': 'ы',
  'uz 1.5': 'ўқғҳ',
  'fa 0.6': 'پچژگیک',
  'ur 1.5': 'ٹڈڑںےہھ',
  'ur 0.3': 'پچگیک',
  'ps 2': 'ښځڅړډټۍې',
  'ar 0.7': 'ةىأإ',
  'ar 0.25': 'يك',
  'mr 1.5': 'ळ',
  // Letters that a neighbour has and this language has not.
  'ru -1': 'іїєґ',
  'bg -1': 'іїєґыэ',
  'uk -1': 'ыэёъ',
  'es -0.8': 'ãõçâêôà',
  'pt -0.8': 'ñ¿¡ìò',
  'it -0.8': 'ñãõçáíâêô',
  'fr -0.8': 'ñãõáíóúö',
  'en -0.6': 'ñãõçßöäüåøæąęłżśćźńřěůčšžýőűțșţăâêôíóúğışİ',
  'sv -0.8': 'æøüáíóúõ',
  'da -0.6': 'äöü',
  'no -0.6': 'äöü',
  'de -0.8': 'åæøáíóúñç',
  'nl -0.6': 'åæøãõñß',
  'fi -0.6': 'åæøü',
  'sk -0.8': 'řěů',
  'cs -0.8': 'ľĺŕô',
  'tr -0.6': 'ãõñáíóúéèêô',
  'id -0.8': 'áéíóúàèìòùâêôãõñçäöüßåæø',
  'ms -0.8': 'áéíóúàèìòùâêôãõñçäöüßåæø',
  'tl -0.6': 'àèìòùãõçäöüßåæø',
  'sw -0.8': 'áéíóúàèìòùâêôãõñçäöüßåæø',
}

const ENDINGS: Readonly<Record<string, string>> = {
  en: 'ing tion ness ful ly ed',
  es: 'ción ón ín án dad ado ada illo illa ero era',
  pt: 'ção ções inho inha eiro eira agem dade ões',
  fr: 'eau eux euse aux ment ette eur eurs elle tion ée',
  de: 'ung heit keit lich isch chen stück tisch ig',
  it: 'zione zioni etto etta ezza ità oni ello glio',
  nl: 'lijk heid tje jes ingen aar sche ijk',
  id: 'nya kan kin asi',
  ms: 'nya kan asi',
  tl: 'ang ong han hin yan',
  tr: 'lar ler lık lik luk lük lı li dan den cı ci sız',
  pl: 'ość ego owy owa owe ych ami ów ski cie nia nie',
  cs: 'ých ého ová ové ník ost ání ení ské',
  sk: 'ých ého ová ové ník osť anie enie ské',
  hu: 'ság ség ban ben nak nek val vel ból ből ott ett ás és',
  ro: 'ului ilor ește ează are ire ție elor ul',
  sv: 'ning het arna erna ade lig',
  da: 'ning hed erne ede lig else',
  no: 'ning het ene lig else',
  fi: 'ssa ssä lla llä nen sta stä ksi inen',
  hr: 'anje enje ost ski',
  sw: 'isha ika wa zi',
  ru: 'ость ение ание ская ский ного ая яя ый ые ых ого ого ться',
  uk: 'ість ення ання ська ський ої ові ий ться ння',
  bg: 'ът ят ата ите ото ване ение',
  sr: 'ање ење ост ски',
  kk: 'лар лер дар дер тар тер мын мін ды ді',
  fa: 'های ترین ها',
  ur: 'وں یں',
  ar: 'ات ين ون',
  hi: 'ने ता ती ओं',
  ne: 'को मा हरू नु एको छु लाई',
  mr: 'चे ची चा ला ात ून णे साठी',
}

/** What compounds end in, in languages that write them together: things that are sold, above all. */
const COMPOUND_HEADS: Readonly<Record<string, string>> = {
  nl: 'koffer tas hoes kast stoel tafel kleed doos kist fiets jas broek schoen schoenen boek bord beeld huis plaat bril mand bak kooi leer riem ketting deken kussen zak rek stel spel pak werk schaal kop huid tand veer',
  de: 'koffer tasche hülle schrank stuhl tisch kleid kiste rad jacke hose schuhe buch bild haus platte brille korb käfig leder gürtel kette lampe decke kissen teppich kasten zeug werk spiel mantel figur schale kopf haut zahn feder',
  sv: 'väska fodral skåp stol bord klänning låda cykel jacka byxor skor bok tavla hus glasögon korg bur läder bälte lampa matta tröja duk ljus objekt dator bil ställ spel huvud skinn tand fjäder',
  da: 'taske skab stol bord kjole kasse cykel jakke bukser sko bog billede hus briller kurv læder bælte lampe tæppe spil maskine hoved skind tand fjer',
  no: 'veske skap stol bord kjole kasse sykkel jakke bukse sko bok bilde hus briller kurv bur skinn belte lampe teppe spill maskin hode tann fjær',
  hu: 'táska szekrény szék asztal ruha doboz kerékpár kabát nadrág cipő könyv kép ház szemüveg kosár kalitka bőr lámpa szőnyeg bunda kötet készlet tartó munka játék fej fog toll',
  fi: 'laukku kaappi tuoli pöytä mekko laatikko pyörä takki housut kengät kirja taulu talo lasit kori häkki nahka lamppu matto kone sarja peli pää hammas',
}

/** What an ending counts; shared by the root of the number of languages that have it. */
const ENDING = 0.6
/** A compound is more than an ending that other languages may have by chance. */
const COMPOUND = 1.4

/** Languages for which a letter speaks. */
export const PECULIAR_LETTERS: ReadonlyMap<string, readonly Vote[]> = lettersTable()

/** Languages for which the end of a word speaks, by ending. */
export const PECULIAR_ENDINGS: ReadonlyMap<string, Vote> = endingsTable()

/** UTF-16 units of the longest ending. */
export const LONGEST_ENDING = 9

/** False where the last two units before `end` are those of no ending: most words need no look into the table. */
export function mayEndPeculiarly(text: string, end: number): boolean {
  return LAST_UNITS[lastUnits(text, end)] === 1
}

const LAST_UNITS = lastUnitsTable()

/** Two units as one place of a table; that others share it only costs a look. */
function lastUnits(text: string, end: number): number {
  return (text.charCodeAt(end - 2) * 31 + text.charCodeAt(end - 1)) & 0xffff
}

function lastUnitsTable(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const ending of PECULIAR_ENDINGS.keys()) table[lastUnits(ending, ending.length)] = 1
  return table
}

function lettersTable(): Map<string, Vote[]> {
  const table = new Map<string, Vote[]>()
  for (const [key, letters] of Object.entries(LETTERS)) {
    const [language = '', weight = '0'] = key.split(' ')
    const vote = { languages: [numberOf(language)], weight: Number(weight) }
    for (const letter of letters) table.set(letter, [...(table.get(letter) ?? []), vote])
  }
  return table
}

function endingsTable(): Map<string, Vote> {
  return new Map([...votesByEnding(ENDINGS, ENDING), ...votesByEnding(COMPOUND_HEADS, COMPOUND)])
}

function votesByEnding(table: Readonly<Record<string, string>>, weight: number): Map<string, Vote> {
  const languages = new Map<string, number[]>()
  for (const [language, endings] of Object.entries(table)) {
    for (const ending of new Set(endings.split(' '))) {
      languages.set(ending, [...(languages.get(ending) ?? []), numberOf(language)])
    }
  }
  return new Map(
    [...languages].map(([ending, some]) => [
      ending,
      { languages: some, weight: weight / Math.sqrt(some.length) },
    ]),
  )
}
