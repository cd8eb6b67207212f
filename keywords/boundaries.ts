/**
 * Whether an occurrence of a term is the term itself or a piece of another word.
 *
 * Scripts with spaces want a word boundary on both sides, with the endings that a language puts on its words; scripts
 * without spaces match inside running text.
 */
import { foldTerm } from '../text/normalize.ts'
import { isDigit, isLetter, isSpacedScript, type Script, scriptOf } from '../text/script.ts'
import { isTurkishEnding } from './turkish-endings.ts'

/** Letters that may follow a term before the word ends, by language; the longest match of the word is not sought. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  en: /^(?:s|es|ies)?$/,
  es: /^(?:s|es|ito|itos|ita|itas)?$/,
  pt: /^(?:s|es|inho|inha|inhos|inhas)?$/,
  fr: /^(?:s|x|e|es)?$/,
  // After the part that all forms share (stems.ts): `tartarug-he`; participles are the stemmer's.
  it: /^(?:[aeio]|h[ei])?$/,
  nl: /^(?:e|en|s|je|jes|tje|tjes)?$/,
  id: /^(?:nya|ku|mu|an)?$/,
  ms: /^(?:nya|ku|mu|an)?$/,
  tl: /^(?:ng|g)?$/,
  // Cases, plurals, `-wala`, and the short parts of an animal that are written together with it: `बाघखाल`, `বাঘছাল`.
  hi: /^(?:ओं|ओ|ए|एं|यों|यां|नी|नियों|का|की|के|को|से|में|ने|पर|वाला|वाली|वाले|खाल|नख|तेल|[aeiou]|on|en|ya|ye|yan|yon|ao|ni|ka|ki|ke|ko|se|me|ne|s)?$/u,
  ne: /^.{0,4}$/u,
  bn: /^(?:র|রা|দের|কে|তে|ও|ই|কেই|রই|তেই|টাই|রাও|য|যের|টি|টা|টির|টার|টিকে|টাকে|গুলি|গুলো|গুলির|গুলোর|খানা|জোডা|সহ|এর|ছাল|নখ|হাড|শিং|তেল|ডিম|লোম|খোল|কাঠ|[aeio]|r|ra|er|ke|te|ta|ti|tar|tir)?$/u,
  ta: /^.{0,5}$/u,
  te: /^.{0,5}$/u,
  ar: /^(?:ه|ات|ين|ون|ها|هم|ي|ك|نا)?$/,
  fa: /^(?:ها|هاي|ي|اي|ش|ان)?$/,
  ur: /^(?:وں|ں|ے|ي|ان|وں)?$/,
  vi: /^$/,
  und: /^s?$/,
}

/**
 * What may follow where the term ends inside a syllable, because the ending begins with a vowel sign: oblique and plural
 * `बाघों`, the genitive `বাঘের`. Any other vowel sign there makes another word: `चित` (flat on the back) is no part of
 * `चिता` (cheetah).
 */
const SYLLABLE_ENDINGS: Readonly<Record<string, RegExp>> = {
  hi: /^(?:ों|ो|ें|े|िन|िनी)$/u,
  ne: /^(?:े|ो|िनी|हरू.{0,3})$/u,
  mr: /^(?:ा.{0,4}|ां.{0,4}|े|ी|ीण)$/u,
  bn: /^(?:ের.{0,3}|ে|েরা|েও)$/u,
}

/** Languages that compound or string endings together: a long enough term may be followed by any letters. */
const COMPOUNDING = new Set(['de', 'nl', 'hu', 'fi', 'tr', 'sw', 'sv', 'da', 'no', 'kk', 'he'])
/**
 * What may follow a shorter term in those of them whose endings are few: endings, and the short second members of
 * compounds that name a part (`tigerklo`). Any three letters would make `vandaag` of `vanda` and `hundra` of `hund`.
 */
const SHORT_ENDINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    de: 'e em en er ern es est et in n nen ner ns s se sen st t te ten tes ung ei fuß öl ohr',
    nl: 'd de den e en er ers ing je jes n s st t te ten tje ei huid oor poot',
    sv: 'a ad ade an ar are arn as at d de e en ens er ers es et ets n na nas ns or ors r rna s t ta te ben fot hud klo ägg',
    da: 'e ede en ene ens er ere ers es et ets n ne nes r re rne rs s st t te ben fod hud klo æg',
    no: 'a e ede en ene ens er ere ers es et ets n ne nes r re rs s st t te ben egg fot hud klo',
    sw: 'ni',
  }).map(([language, endings]) => [language, new Set(endings.split(' ').map(foldTerm))]),
)
/** Endings of cases, numbers and persons by language, without accents, as texts are compared. */
const INFLECTIONS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    ru: 'а в е и м о у х ы ь э ю я ам ах ая го ев ее еи ек ем ет ею ие ии ик им их ию ия ка ке ки ку ми му ов ое ои ок ом ою ую ые ыи ым ых ют юю ям ят ях яя ами его ему ием ики ими кои ная ное нои ные ныи ных ого ому ыми ями ного',
    uk: 'а в е и м о у х ь ю я є і ам ах ая го ев еи ем ею ии ик им их ия ка ки ку ми му на не ні ок ом ою оі ть ці ям ях яя єм єю ів іи ім іх ію іі ами еві его ему ики ими ите кою нии ові ого ому ють ями єві іми',
    pl: 'a e i j m o u y at ce ch ej ek em go ia ie ii im iu ka ke ki ku mi mu om ow ym ach ami ego emu eta ich iem imi owa owe owi owy ych ymi ieta owie',
    cs: 'a e i m o u y am at ce ch ej ek em ho im ka ku ky mi mu ou um uv ym ach ami ata ech eho emi emu ich imi kou ova ove ovi ovy ych ymi',
    sk: 'a e i m o u y am at ch ej ek em ho im ka ku ky mi mu om ou ov ym ach ami ata ech eho emi emu ich imi kou och ova ove ovi ovy ych ymi',
    bg: 'а е и о у ю я ии ия ка ки та те то ът ят ата еве ето ите ове ята',
    sr: 'a e i o u а е и о у eg em ih im og oj om ег ем им их ог ом ој ama eva eve ima ova ove ама ева има ова ове',
    hr: 'a e i o u eg em ih im og oj om ama eva eve ima ova ove',
    ro: 'a e i o u ea ei ii le ta te ua ul ele lor lui uri elor ilor tele ului urile',
    el: 'α ε η ι ν ο σ υ ω ασ εσ ησ ια ισ οι ον οσ ου ων ακι ατα εισ εων ιου ιων ουσ ακια ατοσ ατων ς ας ες ης ις ος εις ους ατος',
  }).map(([language, endings]) => [language, new Set(endings.split(' '))]),
)

/** Arabic words written together with the word behind them: and, the, with, for, like, to-the. */
const ARABIC_PROCLITIC = /(?:^|[^\p{L}])(?:و|ال|ب|ل|ك|ف|لل|وال|بال|فال|كال)$/u
/** Letters that begin many roots: behind one a short term is mostly a piece of another word, `فكرة` (idea) of `كرة` (ball). */
const ARABIC_PREPOSITION = /(?:^|[^\p{L}])[بكف]$/u
const SHORTEST_BEHIND_PREPOSITION = 4

/** True when the units from `start` to `end` stand as a word of that language. */
export function standsAsWord(text: string, start: number, end: number, language: string): boolean {
  return startsWord(text, start, end, language) && endsWord(text, start, end, language)
}

/**
 * True when letters of an alphabet that begin where a word may begin (see word-start.ts) also end before a sign, a space
 * or another script, so that they stand as a word whatever the language. Other scripts have rules of their own.
 */
export function standsApart(text: string, start: number, end: number): boolean {
  const last = scriptOf(text.charCodeAt(end - 1))
  if (!ALPHABETS.has(scriptOf(text.charCodeAt(start))) || !ALPHABETS.has(last)) return false
  return end === text.length || scriptOf(text.charCodeAt(end)) !== last
}

const ALPHABETS: ReadonlySet<Script> = new Set(['latin', 'cyrillic', 'greek', 'digit'])

function startsWord(text: string, start: number, end: number, language: string): boolean {
  const first = text.charCodeAt(start)
  const before = start > 0 ? text.charCodeAt(start - 1) : 0
  const script = scriptOf(first)
  if (script === 'digit') return !isDigit(before)
  if (script === 'katakana') return scriptOf(before) !== 'katakana'
  // Korean compounds without spaces, but two syllables also meet by chance where one word ends and the next begins.
  if (script === 'hangul') return end - start > 2 || scriptOf(before) !== 'hangul'
  if (MARK.test(text.charAt(start)) || (start > 0 && BEFORE_ITS_CONSONANT.test(text.charAt(start - 1))))
    return false
  if (!isSpacedScript(script) || !isLetter(before) || isDanda(before)) return true
  if (scriptOf(before) !== script) return true
  if (script === 'arabic' && (language === 'ar' || language === 'und')) {
    const behind = text.slice(Math.max(0, start - 5), start)
    if (!ARABIC_PROCLITIC.test(behind)) return false
    return end - start >= SHORTEST_BEHIND_PREPOSITION || !ARABIC_PREPOSITION.test(behind)
  }
  return false
}

/** Vowels, tones and marks of Thai and Lao that belong to the consonant before them: `หมี` (bear) is no part of `หมี่`. */
const SIGN_OF_SYLLABLE = /[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e\u0eb0-\u0ebc\u0ec8-\u0ece]/

/**
 * What a consonant belongs together with before it: signs after which Khmer, Burmese and the scripts of India write the next
 * consonant below or into the one before, and the vowels that Thai and Lao put first (`เสือ` holds no `สือ`).
 */
const BEFORE_ITS_CONSONANT =
  /[\u17d2\u1039\u094d\u09cd\u0a4d\u0acd\u0b4d\u0c4d\u0ccd\u0d4d\u0e40-\u0e44\u0ec0-\u0ec4]/
/** A sign of the syllable before it: no word begins with one. */
const MARK = /\p{M}/u
/** What still belongs to the last syllable of a Khmer word: a vowel, a mark or a stacked consonant. */
const REST_OF_KHMER_SYLLABLE = /^[\u17b6-\u17d3]/
/** The same of Burmese, where a consonant with a killer closes it: `ခို` (dove) is no part of `ခိုင်`. */
const REST_OF_BURMESE_SYLLABLE = /^(?:[\u102b-\u103e]|[\u1000-\u1021][\u1039\u103a])/

function endsWord(text: string, start: number, end: number, language: string): boolean {
  const script = scriptOf(text.charCodeAt(end - 1))
  const after = end < text.length ? text.charCodeAt(end) : 0
  if (script === 'digit') return !isDigit(after)
  if (script === 'katakana') return end - start > 3 || scriptOf(after) !== 'katakana'
  if (script === 'thai' || script === 'lao') return !SIGN_OF_SYLLABLE.test(text.charAt(end))
  if (script === 'khmer') return !REST_OF_KHMER_SYLLABLE.test(text.slice(end, end + 1))
  if (script === 'burmese') return !REST_OF_BURMESE_SYLLABLE.test(text.slice(end, end + 2))
  if (!isSpacedScript(script) || script === 'hangul' || scriptOf(after) !== script) return true
  const ending = restOfWord(text, end, script)
  if (MARK.test(ending.charAt(0))) return SYLLABLE_ENDINGS[language]?.test(ending) ?? false
  return endingAllowed(ending, end - start, language)
}

const LONGEST_ENDING = 24

function restOfWord(text: string, end: number, script: Script): string {
  let at = end
  while (at < text.length && at - end < LONGEST_ENDING && isOfWord(text, at, script)) at += 1
  return text.slice(end, at)
}

/** Full stops of the scripts of India stand in the block of Devanagari. */
function isDanda(unit: number): boolean {
  return unit === 0x964 || unit === 0x965
}

function isOfWord(text: string, at: number, script: Script): boolean {
  return scriptOf(text.charCodeAt(at)) === script && !isDanda(text.charCodeAt(at))
}

function endingAllowed(ending: string, length: number, language: string): boolean {
  if (COMPOUNDING.has(language)) {
    if (length >= 7) return true
    if (length < 4) return false
    if (language === 'tr') return isTurkishEnding(ending)
    return SHORT_ENDINGS.get(language)?.has(ending) ?? ending.length <= 3
  }
  const inflections = INFLECTIONS.get(language)
  if (inflections !== undefined) return length >= 4 && inflections.has(ending)
  const allowed = ENDINGS[language]
  return allowed === undefined ? ending === '' : length >= 3 && allowed.test(ending)
}
