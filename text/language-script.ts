/** Which script carries a text, and the languages that come into question for it. */
import { type Script, scriptOf } from './script.ts'

/** Languages that come into question for a script; the first is taken where nothing else speaks. */
export const CANDIDATES: Partial<Record<Script, readonly string[]>> = {
  latin: (
    'en es fr pt de it nl id ms vi tl sw tr pl cs sk hu ro sv da no fi hr sr hi ar el ru uk zh ja ko th bn uz ' +
    'af sq ca mg ha yo zu so fj ta te fa km ur ne mr'
  ).split(' '),
  cyrillic: ['ru', 'uk', 'bg', 'sr', 'mk', 'kk', 'mn', 'uz'],
  arabic: ['ar', 'fa', 'ur', 'ps'],
  devanagari: ['hi', 'ne', 'mr'],
  han: ['zh'],
  hiragana: ['ja'],
  katakana: ['ja'],
  hangul: ['ko'],
  thai: ['th'],
  lao: ['lo'],
  khmer: ['km'],
  burmese: ['my'],
  greek: ['el'],
  hebrew: ['he'],
  bengali: ['bn'],
  ethiopic: ['am'],
}

/** Languages of the Indic blocks from U+0A00 on, one for each 128 characters. */
const INDIC = ['pa', 'gu', 'or', 'ta', 'te', 'kn', 'ml', 'si']

/** Languages that come into question for a text, the first where nothing else speaks; none without letters. */
export function candidatesOf(text: string): readonly string[] {
  const script = mainScript(text)
  if (script === null) return []
  return script === 'indic' ? [indicLanguage(text)] : (CANDIDATES[script] ?? [])
}

/** The script that carries the most, a Chinese character counting as much as a short word. */
function mainScript(text: string): Script | null {
  const counts = new Map<Script, number>()
  let previous: Script = 'other'
  let run = 0
  const close = () => {
    if (run > 0) counts.set(previous, (counts.get(previous) ?? 0) + run * (WEIGHT[previous] ?? NOT_LATIN))
    run = 0
  }
  for (let i = 0; i < text.length; i++) {
    const script = scriptOf(text.charCodeAt(i))
    if (script === 'other' || script === 'digit') continue
    if (script !== previous) {
      close()
      previous = script
    }
    run += 1
  }
  close()
  if (counts.has('han') && isJapanese(text, counts)) return 'hiragana'
  let best: Script | null = null
  for (const [script, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = script
  return best
}

/**
 * What a letter counts beside Latin ones, in which names and brands stand in adverts of every language; a character
 * or syllable counts for the letters that it is worth.
 */
const WEIGHT: Partial<Record<Script, number>> = { latin: 1, han: 5, hangul: 5, hiragana: 5, katakana: 4 }
const NOT_LATIN = 3.5

/** Characters written so in Japan alone. */
const JAPANESE =
  /[円込働畑枠匂気県浜沢渋竜亀鉄売価図桜広駅囲歯録済転戦実権総検験軽続縄焼塩黒歩単両隠徴鋭払択渡様匹]/g
/** Characters of the simplified script that Japan does not write. */
const SIMPLIFIED =
  /[们这个为来对时说发产种从应开长关问间门马鸟鱼龙龟车东见贝买卖贴钱银铁铜钟链级约红纯线细织给绿编缘网罗脚临丽举习书亚亲亿仅仓优伟传伤质货电话飞饰转让购询价运费邮视频图鳄鳞顶须领频题颜额风鸡鸭鹅鹰鹦鹉]/

/** Kana among Chinese characters, unless it is a single one in a text that is Chinese otherwise. */
function isJapanese(text: string, counts: ReadonlyMap<Script, number>): boolean {
  const han = (counts.get('han') ?? 0) / (WEIGHT.han ?? 1)
  const kana =
    (counts.get('hiragana') ?? 0) / (WEIGHT.hiragana ?? 1) +
    (counts.get('katakana') ?? 0) / (WEIGHT.katakana ?? 1)
  if (han * 3 < (counts.get('latin') ?? 0) + (counts.get('hangul') ?? 0)) return false
  if (kana >= 2 && kana * 12 >= han) return true
  if (SIMPLIFIED.test(text)) return false
  const japanese = text.match(JAPANESE)?.length ?? 0
  return kana > 0 || japanese >= 2
}

function indicLanguage(text: string): string {
  const counts = new Map<string, number>()
  for (let i = 0; i < text.length; i++) {
    const language = INDIC[(text.charCodeAt(i) - 0xa00) >> 7]
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['und', 0])[0]
}
