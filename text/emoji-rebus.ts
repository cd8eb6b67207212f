/**
 * Emoji written for one character of a Chinese or Japanese word (`象🦷`, `🐯骨`): a reading with the character in its
 * place. In other scripts an emoji stands for a whole word and is a term of the lexicon itself.
 */
import { type MappedText, type MappedTextBuilder, READING_SEPARATOR } from './mapped-text.ts'
import { scriptOf } from './script.ts'

const CHARACTER = new Map(
  '🦷牙 🐘象 🐯虎 🐅虎 🦏犀 🦴骨 🐻熊 🐢龟 🦈鲨 🐍蛇 🦅鹰 🐆豹 🦌鹿 🐒猴 🦁狮 🐺狼 🦉鸮 🐳鲸 🐋鲸 🪶羽 🥩肉 🥚蛋'
    .split(' ')
    .map((pair) => [pair.slice(0, -1), pair.charCodeAt(pair.length - 1)]),
)

/** Characters on each side that a word with the emoji can reach to. */
const REACH = 6
const MOST = 40

export function pushRebusReadings(folded: MappedText, builder: MappedTextBuilder): void {
  const { units } = folded
  let found = 0
  for (let at = 0; at + 1 < units.length && found < MOST; at++) {
    if (!isRebus(folded, at)) continue
    found += 1
    const to = Math.min(units.length, at + 2 + REACH)
    pushReading(folded, Math.max(0, at - REACH), to, builder)
    at = to
  }
}

/** A known emoji with a character beside it that has no spaces around its words. */
function isRebus({ units, text }: MappedText, at: number): boolean {
  const unit = units[at] ?? 0
  if (unit < 0xd83d || unit > 0xd83e || !CHARACTER.has(text.slice(at, at + 2))) return false
  return isHan(units[at - 1] ?? 0) || isHan(units[at + 2] ?? 0)
}

function pushReading(folded: MappedText, from: number, to: number, builder: MappedTextBuilder): void {
  const { text, units } = folded
  const begin = folded.start(from)
  builder.push(`${READING_SEPARATOR} `, begin, begin)
  for (let k = from; k < to; k++) {
    const character = CHARACTER.get(text.slice(k, k + 2))
    const last = character === undefined ? k : k + 1
    builder.pushUnit(character ?? units[k] ?? 0, folded.start(k), folded.end(last))
    k = last
  }
  builder.push(' ', begin, begin)
}

function isHan(unit: number): boolean {
  return scriptOf(unit) === 'han'
}
