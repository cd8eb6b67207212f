/** Japanese kana in Hepburn romanisation, with long vowels written out and without. */

export function kanaForms(term: string): string[] {
  const long = spelled([...term].map(inHiragana).join(''))
  return [long, long.replace(/([aeiou])\1/g, '$1').replace(/ou/g, 'o')]
}

const SYLLABLES = table(
  'あ a い i う u え e お o か ka き ki く ku け ke こ ko さ sa し shi す su せ se そ so た ta ち chi つ tsu て te と to ' +
    'な na に ni ぬ nu ね ne の no は ha ひ hi ふ fu へ he ほ ho ま ma み mi む mu め me も mo や ya ゆ yu よ yo ' +
    'ら ra り ri る ru れ re ろ ro わ wa を o ん n が ga ぎ gi ぐ gu げ ge ご go ざ za じ ji ず zu ぜ ze ぞ zo ' +
    'だ da ぢ ji づ zu で de ど do ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ゔ vu ' +
    'ぁ a ぃ i ぅ u ぇ e ぉ o',
)
const SMALL_Y = table('ゃ ya ゅ yu ょ yo')
const DOUBLED = 'っ'
const LONG = 'ー'

function spelled(kana: string): string {
  let out = ''
  let doubled = false
  for (const character of kana) {
    const glide = SMALL_Y.get(character)
    if (character === DOUBLED) doubled = true
    else if (character === LONG) out += out.slice(-1)
    // きゃ is kya, しゃ is sha.
    else if (glide !== undefined)
      out = out.slice(0, -1) + (/(?:sh|ch|j)i$/.test(out) ? glide.slice(1) : glide)
    else {
      const syllable = SYLLABLES.get(character) ?? character
      out += (doubled ? syllable.slice(0, 1) : '') + syllable
      doubled = false
    }
  }
  return out
}

const KATAKANA_OFFSET = 0x60

function inHiragana(character: string): string {
  const unit = character.charCodeAt(0)
  return unit >= 0x30a1 && unit <= 0x30f6 ? String.fromCharCode(unit - KATAKANA_OFFSET) : character
}

function table(pairs: string): Map<string, string> {
  const parts = pairs.split(' ')
  const map = new Map<string, string>()
  for (let i = 0; i + 1 < parts.length; i += 2) map.set(parts[i] ?? '', parts[i + 1] ?? '')
  return map
}
