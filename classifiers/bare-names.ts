/** The signals of a name that stands alone: no part beside it, and nothing told that only a real animal or specimen has. */
import type { TaxonEntry } from '../keywords/entries.ts'
import type { Lexicon } from '../keywords/lexicon.ts'
import type { Findings } from './findings.ts'
import type { Mention } from './mentions.ts'
import { distinctTexts, placeOf, type SetSignal, saturating } from './signal-value.ts'

type Taxon = Mention<TaxonEntry>

/** The names of an advert: the one that counts most, whether it is sure, and those that are code words or none. */
export interface NamedTaxa {
  readonly best: Taxon
  readonly sure: boolean
  readonly scientific: boolean
  readonly plain: readonly Taxon[]
  readonly codes: readonly Taxon[]
}

/** Sets `taxon-bare` or `weak-bare`, and `bare-and-used`; call it where no part of the taxon is named. */
export function setBareNameSignals(
  { best, sure, scientific, plain, codes }: NamedTaxa,
  { signals, taxa }: Pick<Findings, 'signals' | 'taxa'>,
  lexicon: Pick<Lexicon, 'taxonomy'>,
  set: SetSignal,
): void {
  const genuine = signals.has('genuine')
  if (TELLING.some((signal) => signals.has(signal))) return
  if (genuine && plain.some(({ entry }) => entry.kind === 'trade-name')) return
  if (sure ? scientific || plain.some(isNamedGood) : codes.length > 0) return
  const animals = taxa.every(({ entry }) => entry.taxa.every((name) => isVertebrate(name, lexicon)))
  const value = (sure && genuine ? GENUINE_NAME : 1) * (sure && !animals ? BY_NAME_ALONE : 1)
  set(sure ? 'taxon-bare' : 'weak-bare', value, placeOf(best))
  if (!animals) return
  const used = signals.get('condition') ?? []
  set('bare-and-used', saturating(distinctTexts(used)), placeOf(used[0]))
}

/** What people say of a real animal or specimen, and hardly of a toy or a team. */
const TELLING = [
  ...['live-animal', 'wild', 'captive', 'ring', 'antique', 'wholesale', 'remedy'],
  ...['no-papers', 'hidden-deal', 'papers-claim', 'papers-strong'],
] as const

/** A plant, a coral or a piece of wood is sold by its name, and hardly anything is called after one. */
const BY_NAME_ALONE = 0.6

/** Shoes of a brand are genuine as well as leather. */
const GENUINE_NAME = 0.5

/** A trade name of one word may be that of the animal; one of several says what is made of it: `cao hổ cốt`. */
function isNamedGood({ entry, misspelled }: Taxon): boolean {
  return (
    entry.strength === 'strong' &&
    !misspelled &&
    entry.kind === 'trade-name' &&
    SEVERAL_WORDS.test(entry.form)
  )
}

const SEVERAL_WORDS = / /

/**
 * Where nothing but its name is given, a vertebrate is sold alive, and what lives is neither worn nor under warranty; a
 * shell, a coral or a piece of wood goes by the name alone and has a condition.
 */
export function isVertebrate(name: string, { taxonomy }: Pick<Lexicon, 'taxonomy'>): boolean {
  return taxonomy.lineage(name).some((above) => VERTEBRATES.has(above))
}

const VERTEBRATES: ReadonlySet<string> = new Set(['Mammalia', 'Aves', 'Reptilia', 'Amphibia'])
