/**
 * The part of a form that its inflected forms share, for languages that change the ends of words: `бивень` and
 * `бивнями`, `tartaruga` and `tartarughe`. Stems are cut by hand-made rules that never cut more than the last vowel or
 * soft sign, because a boundary check on the ending follows; a stemmer's shorter stems would match other words.
 */
const VOWELS: Readonly<Record<string, RegExp>> = {
  ru: /(?:ая|ый|ий|ое|ые|ия|ие|[аяыиоеьйую])$/u,
  uk: /(?:ий|ія|ий|[аяиіоеьйую])$/u,
  bg: /[аяиоей]$/u,
  sr: /[аеиоу]$/u,
  pl: /(?:[aeiouy])$/u,
  cs: /[aeiouy]$/u,
  sk: /[aeiouy]$/u,
  it: /[aeio]$/u,
  ro: /[aeu]$/u,
  el: /(?:ας|ος|ες|ια|[αεηιο])$/u,
}

const SHORTEST_WORD = 5
const SHORTEST_STEM = 4

/** The stem of a normalised form, or null where its language or length has none to be trusted. */
export function stemOf(form: string, language: string): string | null {
  const ending = VOWELS[language]
  if (ending === undefined) return null
  const last = form.slice(form.lastIndexOf(' ') + 1)
  if (last.length < SHORTEST_WORD) return null
  const stem = last.replace(ending, '')
  if (stem === last || stem.length < SHORTEST_STEM) return null
  return form.slice(0, form.length - last.length) + stem
}
