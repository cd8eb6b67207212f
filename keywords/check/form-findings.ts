/** Forms that stand twice, contradict each other, or are so short or ordinary that they name too much. */
import { EVERYDAY_WORDS } from '../../text/language-words.ts'
import { foldTerm } from '../../text/normalize.ts'
import type { Entry } from '../entries.ts'
import type { Lexicon } from '../lexicon.ts'
import type { LexiconFinding } from './finding.ts'

export function formFindings(lexicon: Pick<Lexicon, 'entries'>): LexiconFinding[] {
  return [...duplicates(lexicon), ...contradictions(lexicon), ...risky(lexicon)]
}

function duplicates({ entries }: Pick<Lexicon, 'entries'>): LexiconFinding[] {
  const seen = new Map<string, Entry>()
  return entries.flatMap((entry): LexiconFinding[] => {
    const key = `${entry.language} ${meaningOf(entry)} ${foldTerm(entry.form)}`
    const known = seen.get(key)
    seen.set(key, entry)
    if (known === undefined || known.source !== entry.source || known.form !== entry.form) return []
    const detail = `"${entry.form}" (${entry.language}) stands twice as ${meaningOf(entry)}`
    return [{ problem: 'duplicate', mistake: true, detail }]
  })
}

/** A form that is at once the name of a taxon and a phrase that is none. */
function contradictions({ entries }: Pick<Lexicon, 'entries'>): LexiconFinding[] {
  const innocent = new Set(entries.filter(({ type }) => type === 'innocent').map(formKey))
  return entries.flatMap((entry): LexiconFinding[] => {
    if (entry.type !== 'taxon' || entry.strength !== 'strong' || !innocent.has(formKey(entry))) return []
    const detail = `"${entry.form}" (${entry.language}) names ${entry.taxa.join(', ')} and is a false friend`
    return [{ problem: 'contradiction', mistake: true, detail }]
  })
}

const SHORT = 3

function risky({ entries }: Pick<Lexicon, 'entries'>): LexiconFinding[] {
  return entries.flatMap((entry): LexiconFinding[] => {
    if (entry.type !== 'taxon' || entry.strength !== 'strong') return []
    const named = `"${entry.form}" (${entry.language}) names ${entry.taxa.join(', ')} by itself`
    const everyday = EVERYDAY_WORDS.get(foldTerm(entry.form)) ?? []
    if (everyday.includes(entry.language)) {
      return [{ problem: 'everyday-word', mistake: false, detail: `${named} and is an everyday word` }]
    }
    const short = /^\p{Script=Latin}+$/u.test(entry.form) && entry.form.length <= SHORT
    if (!short || entry.language === 'und') return []
    return [{ problem: 'short', mistake: false, detail: `${named} although it is so short` }]
  })
}

function meaningOf(entry: Entry): string {
  if (entry.type === 'taxon') return `taxon ${entry.taxa.join('|')} ${entry.strength}`
  if (entry.type === 'product') return `product ${entry.product}`
  if (entry.type === 'life-form') return `life form ${entry.taxa.join('|')}`
  return entry.type === 'signal' ? `signal ${entry.signal}` : `innocent ${entry.reading}`
}

function formKey({ language, form }: Entry): string {
  return `${language} ${foldTerm(form)}`
}
