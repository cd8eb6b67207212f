/**
 * Devanagari and Bengali in Latin letters as people type them: no dots, long vowels once or twice, the vowel that every
 * consonant has by itself left out where it is not spoken (at the end of a word, and in an open syllable before the
 * last vowel; Choudhury, Basu and Sarkar 2004).
 */

export type BrahmicScript = 'devanagari' | 'bengali'

/** A spelling with long vowels short, and one with them doubled; both again with the other letter for `v` and `ph`. */
export function brahmicForms(term: string, script: BrahmicScript): string[] {
  const words = term.normalize('NFD').split(' ')
  const spelled = (long: boolean) => words.map((word) => spell(word, script, long)).join(' ')
  const forms = [spelled(false), spelled(true)]
  return [...forms, ...forms.map((form) => form.replaceAll('v', 'w').replaceAll('ph', 'f'))]
}

const BENGALI_OFFSET = 0x80
const VIRAMA = '\u094d'
const NUKTA = '\u093c'
const NASAL = new Set(['\u0901', '\u0902'])
const INHERENT: Readonly<Record<BrahmicScript, string>> = { devanagari: 'a', bengali: 'o' }

const CONSONANTS = byLetter(
  'क k ख kh ग g घ gh ङ n च ch छ chh ज j झ jh ञ n ट t ठ th ड d ढ dh ण n त t थ th द d ध dh न n प p फ ph ब b भ bh ' +
    'म m य y र r ल l व v श sh ष sh स s ह h ळ l',
)
const SHORT_VOWELS = byLetter(
  'अ a आ a इ i ई i उ u ऊ u ऋ ri ए e ऐ ai ओ o औ au ा a ि i ी i ु u ू u ृ ri े e ै ai ो o ौ au ॅ e ॉ o',
)
const LONG_VOWELS = new Map([...SHORT_VOWELS, ...byLetter('आ aa ई ee ऊ oo ा aa ी ee ू oo')])
/** Written with a dot below: the sound of the letter alone is another. */
const DOTTED = byLetter('ड r ढ rh ज z फ f')

interface Sound {
  consonant: string
  vowel: string
  /** The vowel is the one that goes without saying. */
  inherent: boolean
}

function spell(word: string, script: BrahmicScript, long: boolean): string {
  const sounds = soundsOf(inDevanagari(word, script), INHERENT[script], long ? LONG_VOWELS : SHORT_VOWELS)
  for (let i = sounds.length - 1; i > 0; i--) {
    const sound = sounds[i]
    const next = sounds[i + 1]
    if (sound === undefined || !sound.inherent || sound.consonant === '') continue
    const open = (sounds[i - 1]?.vowel ?? '') !== ''
    const last = next === undefined
    // What is left out once is kept in the syllable before it.
    if (last || (open && next.vowel !== '' && next.consonant !== '')) sound.vowel = ''
  }
  // Nobody doubles the vowel that ends so many names.
  return sounds
    .map(({ consonant, vowel }) => consonant + vowel)
    .join('')
    .replace(/ee$/, 'i')
}

function soundsOf(word: string, inherent: string, vowels: ReadonlyMap<string, string>): Sound[] {
  const sounds: Sound[] = []
  for (const letter of word) {
    const before = sounds.at(-1)
    const consonant = CONSONANTS.get(letter)
    const vowel = vowels.get(letter)
    if (consonant !== undefined) sounds.push({ consonant, vowel: inherent, inherent: true })
    else if (letter === NUKTA && before !== undefined) before.consonant = dotted(before.consonant)
    else if (letter === VIRAMA && before !== undefined) {
      before.vowel = ''
      before.inherent = false
    } else if (NASAL.has(letter)) {
      if (before !== undefined) before.inherent = false
      sounds.push({ consonant: 'n', vowel: '', inherent: false })
    } else if (vowel !== undefined && before?.inherent === true && isSign(letter)) {
      before.vowel = vowel
      before.inherent = false
    } else if (vowel !== undefined) sounds.push({ consonant: '', vowel, inherent: false })
    else sounds.push({ consonant: letter, vowel: '', inherent: false })
  }
  return sounds
}

function dotted(consonant: string): string {
  for (const [letter, sound] of DOTTED) if (CONSONANTS.get(letter) === consonant) return sound
  return consonant
}

function isSign(letter: string): boolean {
  return letter >= '\u093e' && letter <= '\u094c'
}

/** The blocks of the two scripts are laid out alike. */
function inDevanagari(word: string, script: BrahmicScript): string {
  if (script === 'devanagari') return word
  let out = ''
  for (const letter of word.replaceAll('ৎ', 'ত্')) {
    const unit = letter.charCodeAt(0)
    const bengali = unit >= 0x980 && unit <= 0x9ff
    out += bengali ? String.fromCharCode(unit - BENGALI_OFFSET) : letter
  }
  return out
}

function byLetter(pairs: string): Map<string, string> {
  const parts = pairs.split(' ')
  const map = new Map<string, string>()
  for (let i = 0; i + 1 < parts.length; i += 2) map.set(parts[i] ?? '', parts[i + 1] ?? '')
  return map
}
