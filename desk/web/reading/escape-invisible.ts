/**
 * Text of strangers, made safe to look at: characters that hide, reorder or break text are shown by their
 * code point instead of being obeyed.
 *
 * Joiners stay as they are where writing needs them (between letters of joining scripts, within emoji):
 * Persian, Hindi or Sinhala would otherwise be torn apart.
 */

export type VisiblePart = { text: string } | { hidden: string; name: string }

/** Controls but tab and line ends, format characters but visible Arabic signs, lone surrogates, blank letters. */
const SUSPECT =
  /(?![\t\n]|\r\n|[\u0600-\u0605\u06dd])(?:\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|\u034f|[\u115f\u1160\u3164\uffa0]|[\u17b4\u17b5])/gu

const NAMES: Readonly<Record<string, string>> = {
  '\u0000': 'null',
  '\u00ad': 'soft hyphen',
  '\u061c': 'Arabic letter mark',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u202a': 'left-to-right embedding',
  '\u202b': 'right-to-left embedding',
  '\u202c': 'pop directional formatting',
  '\u202d': 'left-to-right override',
  '\u202e': 'right-to-left override',
  '\u2060': 'word joiner',
  '\u2066': 'left-to-right isolate',
  '\u2067': 'right-to-left isolate',
  '\u2068': 'first strong isolate',
  '\u2069': 'pop directional isolate',
  '\ufeff': 'zero-width no-break space',
}

const JOINS_BEFORE =
  /(?:[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}]|[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)$/u

/** `text` cut into what may be shown as it is and what must be named; the parts in order cover all of it. */
export function escapeInvisible(text: string): VisiblePart[] {
  const parts: VisiblePart[] = []
  let shownTo = 0
  for (const match of text.matchAll(SUSPECT)) {
    const [character] = match
    if (isJoinerInPlace(text, match.index)) continue
    if (match.index > shownTo) parts.push({ text: text.slice(shownTo, match.index) })
    parts.push({ hidden: codePointName(character), name: NAMES[character] ?? kindOf(character) })
    shownTo = match.index + character.length
  }
  if (shownTo < text.length) parts.push({ text: text.slice(shownTo) })
  return parts
}

/** The same on one line, for places that take plain text only, such as a tooltip or the window's title. */
export function escapedText(text: string): string {
  return escapeInvisible(text)
    .map((part) => ('text' in part ? part.text : `[${part.hidden}]`))
    .join('')
}

function isJoinerInPlace(text: string, at: number): boolean {
  const character = text[at]
  if (character !== '\u200c' && character !== '\u200d') return false
  return JOINS_BEFORE.test(text.slice(Math.max(0, at - 3), at))
}

function codePointName(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

function kindOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0xd800 && code <= 0xdfff) return 'half of a character'
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return 'control character'
  return 'invisible character'
}
