/** Korean in the Revised Romanization of 2000, letter by letter; how sounds change beside each other is left out. */

const SYLLABLE = 0xac00
const LEADS = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ')
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ')
const TAILS = '- k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ')

export function hangulForms(term: string): string[] {
  return [[...term].map(syllable).join('')]
}

function syllable(character: string): string {
  const index = character.charCodeAt(0) - SYLLABLE
  if (index < 0 || index >= LEADS.length * VOWELS.length * TAILS.length) return character
  const lead = LEADS[Math.floor(index / (VOWELS.length * TAILS.length))] ?? ''
  const vowel = VOWELS[Math.floor(index / TAILS.length) % VOWELS.length] ?? ''
  const tail = TAILS[index % TAILS.length] ?? ''
  return `${lead}${vowel}${tail}`.replaceAll('-', '')
}
