/** Words with one letter masked (`iv*ry`, `ア○ボリー`): a reading for each letter of the alphabet in its place. */
import { maskPosition, type Word } from './disguised-words.ts'
import { type MappedText, type MappedTextBuilder, READING_SEPARATOR } from './mapped-text.ts'
import { type Script, scriptOf } from './script.ts'

/** Masked words of a text that are read: each gives rise to dozens of readings. */
const MOST_MASKED = 12

export function pushUnmaskedReadings(
  folded: MappedText,
  words: readonly Word[],
  builder: MappedTextBuilder,
): void {
  let masked = 0
  for (const { start, end } of words) {
    const mask = maskPosition(folded.units, start, end)
    if (mask < 0) continue
    masked += 1
    if (masked > MOST_MASKED) return
    for (const letter of ALPHABETS[scriptOf(folded.units[mask - 1] ?? 0)] ?? '') {
      pushUnmasked(folded, start, end, mask, letter, builder)
    }
  }
}

function pushUnmasked(
  folded: MappedText,
  start: number,
  end: number,
  mask: number,
  letter: string,
  builder: MappedTextBuilder,
): void {
  const { units } = folded
  const from = folded.start(start)
  const to = folded.end(end - 1)
  builder.push(`${READING_SEPARATOR} `, from, from)
  for (let k = start; k < end; k++) {
    const unit = k === mask ? letter.charCodeAt(0) : (units[k] ?? 0)
    builder.pushUnit(unit, folded.start(k), folded.end(k))
  }
  builder.push(' ', to, to)
}

const ALPHABETS: Partial<Record<Script, string>> = {
  latin: 'aeioubcdfghjklmnpqrstvwxyz',
  cyrillic: 'аеиоуыэюябвгджзклмнпрстфхцчшщьъ',
  greek: 'αεηιουωβγδζθκλμνξπρστφχψ',
  arabic: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  katakana:
    'アイウエオカガキギクグケゲコゴサザシジスズセゼソタダチツテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモヤユヨラリルレロワンー',
}
