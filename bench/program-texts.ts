/**
 * What real text of many languages that has nothing to do with wildlife is taken for: the translated messages of the
 * programs on this machine, each as the title of an advert with a price. `node bench/program-texts.ts [directory]
 * [messages a language]`; the directory holds compiled catalogues as gettext finds them, `LANGUAGE/LC_MESSAGES/*.mo`.
 *
 * Prints the share that is flagged, by language, and the words it was flagged for. What a program says of invalid
 * certificates and hidden files is near enough to an advert's secrecy and missing papers, so a share of zero is no aim;
 * a name of an animal among the words is nearly always a mistake.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mo } from 'gettext-parser'
import { openClassifier } from '../classifiers/classifier.ts'
import { loadLexicon } from '../keywords/lexicon.ts'
import { type Assessment, isFlagged } from '../model/assessment.ts'

const DIRECTORY = process.argv[2] ?? '/usr/share/locale'
const MESSAGES = Number(process.argv[3] ?? 2_000)
const WORST = 12
/** Enough for a language to be told by, and no whole page of help. */
const LENGTH = { least: 12, most: 220 }
/** What the lexicon calls by another code. */
const CODES: Readonly<Record<string, string>> = { fil: 'tl', nb: 'no' }
/** Log-odds above which a word is one of those that a text is flagged for. */
const WEIGHTY = 0.4
/** A language with fewer names than this is none that the lexicon covers. */
const FEWEST_NAMES = 100

const lexicon = loadLexicon()
const classifier = openClassifier(lexicon)
const names = Map.groupBy(
  lexicon.entries.filter(({ type }) => type === 'taxon'),
  ({ language }) => language,
)
let all = 0
let flaggedOfAll = 0

print('language   messages   flagged')
for (const [language, texts] of [...messagesByLanguage()].sort()) {
  if ((names.get(language)?.length ?? 0) < FEWEST_NAMES) continue
  const chosen = evenly([...texts].sort(), MESSAGES)
  const flagged = chosen.map(assess).filter(isFlagged)
  all += chosen.length
  flaggedOfAll += flagged.length
  print(`${language.padEnd(8)}${String(chosen.length).padStart(11)}${percent(flagged.length, chosen.length)}`)
  print(`    ${worstWords(flagged)}`)
}
print(`all     ${String(all).padStart(11)}${percent(flaggedOfAll, all)}`)

function messagesByLanguage(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const file of globSync('*/LC_MESSAGES/*.mo', { cwd: DIRECTORY })) {
    const code = file.split(/[/_.@]/)[0] ?? ''
    const language = CODES[code] ?? code
    const texts = found.get(language) ?? new Set()
    for (const text of translationsIn(join(DIRECTORY, file))) texts.add(text)
    found.set(language, texts)
  }
  return found
}

/** Messages that are translated, without the places that programs fill in. */
function translationsIn(file: string): string[] {
  const contexts = Object.values(mo.parse(readFileSync(file)).translations)
  return contexts.flatMap((messages) =>
    Object.values(messages).flatMap(({ msgid, msgstr: [text = ''] }) => {
      const plain = text
        .replace(/%[-+ #0-9.]*[a-zA-Z]|\{[^}]*\}|<[^>]*>|[_&]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
      const usable = plain.length >= LENGTH.least && plain.length <= LENGTH.most
      return msgid === '' || text === msgid || !usable ? [] : [plain]
    }),
  )
}

function evenly(texts: readonly string[], count: number): string[] {
  const step = Math.max(1, texts.length / count)
  return Array.from({ length: Math.min(count, texts.length) }, (_, i) => texts[Math.floor(i * step)] ?? '')
}

function assess(title: string): Assessment {
  return classifier.assess({
    ...{ id: 'message', title, description: '', asOf: '2026-11-25' },
    price: { amount: 60, currency: 'EUR' },
  })
}

/** The words that spoke most for wildlife, by how many messages they are in. */
function worstWords(flagged: readonly Assessment[]): string {
  const counts = new Map<string, number>()
  for (const { reasons } of flagged) {
    const words = reasons.flatMap(({ text, weight, signal }) =>
      weight > WEIGHTY && text !== undefined ? [`${text.toLowerCase()} (${signal})`] : [],
    )
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const worst = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, WORST)
  return worst.map(([word, count]) => `${count} ${word}`).join(', ')
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`.padStart(10)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
