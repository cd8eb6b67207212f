/**
 * What a listing's words amount to: which taxa and products it really speaks of, once innocent phrases, longer names
 * and negations are taken into account, and which signals surround them.
 */
import type {
  InnocentEntry,
  LifeFormEntry,
  ProductEntry,
  SignalEntry,
  TaxonEntry,
} from '../keywords/entries.ts'
import type { SignalClass } from '../keywords/word-classes.ts'
import { colourNames } from './colour-sense.ts'
import { countsNothing } from './counted-words.ts'
import { isDenied } from './denials.ts'
import { adjoins, longer, within, withoutNested } from './mention-places.ts'
import type { Mention, ReadField, Reading } from './mentions.ts'
import { isModelName } from './model-names.ts'
import { withNeedlessPapers } from './needless-papers.ts'
import { isPieceOfName, isTooShort } from './pieces-of-names.ts'
import { isPlaceName } from './place-names.ts'
import { isCompared } from './similes.ts'

export interface Findings {
  readonly language: string
  readonly fields: readonly ReadField[]
  /** Taxa spoken of and not denied. */
  readonly taxa: readonly Mention<TaxonEntry>[]
  /** Taxa named only to say that it is not that: "not ivory", "imitation tortoiseshell". */
  readonly deniedTaxa: readonly Mention<TaxonEntry>[]
  /** Taxa that something is only compared with: "hard as ivory". */
  readonly comparedTaxa: readonly Mention<TaxonEntry>[]
  /** Taxa whose name is that of a model: beside its number, where ordinary goods are sold. */
  readonly modelNames: readonly Mention<TaxonEntry>[]
  /** Taxa whose name is that of a street, a building, a district or a firm. */
  readonly placeNames: readonly Mention<TaxonEntry>[]
  /** Taxa whose name is a colour here: of a dress, a curtain. */
  readonly colourNames: readonly Mention<TaxonEntry>[]
  readonly products: readonly Mention<ProductEntry>[]
  /** Words for kinds of creatures, as far as they stand for no name and are not denied. */
  readonly lifeForms: readonly Mention<LifeFormEntry>[]
  readonly signals: ReadonlyMap<string, readonly Mention<SignalEntry>[]>
  readonly innocent: readonly Mention<InnocentEntry>[]
  /** Materials or imitations named only to say that it is not that: "not plastic, not bone". */
  readonly deniedImitations: readonly Mention[]
}

export function findingsOf(reading: Reading): Findings {
  const { mentions } = reading
  const named = withoutNested(mentions.filter(isTaxon))
  const innocent = mentions
    .filter(isInnocent)
    .filter((phrase) => !named.some((taxon) => within(phrase, taxon) && longer(taxon, phrase)))
  const creatures = [...named, ...mentions.filter(isLifeForm)]
  const signals = mentions
    .filter(isSignal)
    .filter((word) => !isPieceOfName(word, named))
    .filter((word) => word.entry.signal !== 'live-animal' || !countsNothing(word, creatures, reading.fields))
  const missing = signals.filter(({ entry }) => entry.signal === 'no-papers')
  // The "not" of a phrase like "not ringed" denies nothing else.
  const free = signals.filter(
    (word) => !missing.some((phrase) => within(word, phrase) && longer(phrase, word)),
  )
  const papers = signals.filter(({ entry }) => ABOUT_PAPERS.has(entry.signal))
  const negations = free.filter(({ entry }) => entry.signal === 'negation')
  const negationsAfter = free.filter(({ entry }) => entry.signal === 'negation-after')
  const replicas = withoutNested(signals.filter(({ entry }) => entry.signal === 'replica'))
  const denied = (mention: Mention) => isDenied(mention, negations, negationsAfter, reading)

  const imitated = (taxon: Mention) => replicas.some((word) => !denied(word) && adjoins(word, taxon))
  const similes = {
    before: signals.filter(({ entry }) => entry.signal === 'simile'),
    after: signals.filter(({ entry }) => entry.signal === 'simile-after'),
  }
  const places = {
    before: signals.filter(({ entry }) => entry.signal === 'place'),
    after: signals.filter(({ entry }) => entry.signal === 'place-after'),
  }
  const parts = mentions.filter(isProduct)
  const spoken = withoutInnocentSense(named, innocent)
  const comparedTaxa = spoken.filter((taxon) => isCompared(taxon, parts, similes, reading.fields))
  const goods = signals.some(({ entry }) => MADE_IN_MODELS.has(entry.signal))
  const modelNames = goods ? spoken.filter((taxon) => isModelName(taxon, reading.fields)) : []
  const placeNames = spoken.filter((taxon) => isPlaceName(taxon, places, reading.fields))
  const colours = colourNames({ named: spoken, products: parts, signals, fields: reading.fields })
  const other = new Set([...comparedTaxa, ...modelNames, ...placeNames, ...colours])
  const standing = spoken.filter((taxon) => !other.has(taxon))
  const deniedTaxa = withSameTaxa(
    standing.filter((taxon) => denied(taxon) || imitated(taxon)),
    standing,
    replicas.some((word) => !denied(word)),
  )
  const spokenOf = standing.filter((taxon) => !deniedTaxa.includes(taxon))
  const told = signals
    .filter(({ entry }) => entry.signal !== 'replica')
    .filter((word) => !UNSAID_WHEN_DENIED.has(word.entry.signal) || !denied(word))
    .map((word) => deniedSense(word, denied))
  const deniedReplicas = replicas.filter((word) => denied(word))
  const isDeniedSpecies = (phrase: Mention<InnocentEntry>) =>
    phrase.entry.reading === 'species that is not listed' && denied(phrase)
  const deniedMaterials = innocent.filter(
    (phrase) => phrase.entry.reading === 'other material' && denied(phrase),
  )
  return {
    language: reading.language,
    fields: reading.fields,
    taxa: spokenOf,
    deniedTaxa,
    comparedTaxa,
    modelNames,
    placeNames,
    colourNames: colours,
    products: mentions
      .filter(isProduct)
      .filter(
        (product) => product.entry.product !== 'live' || !countsNothing(product, creatures, reading.fields),
      )
      .filter((product) => ![...innocent, ...other].some((phrase) => within(product, phrase)))
      .filter((product) => !isTooShort(product.text) || standing.some((taxon) => adjoins(product, taxon))),
    lifeForms: withoutNested(mentions.filter(isLifeForm)).filter(
      (word) =>
        !denied(word) &&
        ![...innocent, ...papers].some((phrase) => within(word, phrase)) &&
        !named.some((taxon) => within(word, taxon) && longer(taxon, word)),
    ),
    signals: bySignal([
      ...(spokenOf.length > 0 ? told : withNeedlessPapers(told, reading.fields)),
      ...replicas.filter((word) => !deniedReplicas.includes(word)),
    ]),
    innocent: innocent.filter((phrase) => !deniedMaterials.includes(phrase) && !isDeniedSpecies(phrase)),
    deniedImitations: [
      ...deniedReplicas,
      ...deniedMaterials.filter((phrase) => !deniedReplicas.some((word) => within(phrase, word))),
    ],
  }
}

/** What is denied is not there, and nothing else is said by it: no dog, no car. */
const UNSAID_WHEN_DENIED: ReadonlySet<SignalClass> = new Set<SignalClass>([
  ...(['wanted', 'domestic', 'machine', 'toy', 'food', 'media', 'household', 'clothing'] as const),
])

/** Papers are leaves in many languages; those that a seller lacks grow on no plant. */
const ABOUT_PAPERS: ReadonlySet<SignalClass> = new Set<SignalClass>([
  ...(['no-papers', 'papers-claim', 'papers-strong', 'papers-promise'] as const),
])

/**
 * A word has one sense in an advert: where `虎皮` once stands in the name of a budgerigar, it means the bird again when
 * it stands alone.
 */
function withoutInnocentSense(
  taxa: readonly Mention<TaxonEntry>[],
  innocent: readonly Mention<InnocentEntry>[],
): Mention<TaxonEntry>[] {
  const explained = taxa.filter((taxon) => innocent.some((phrase) => within(taxon, phrase)))
  const words = new Set(explained.map(({ text }) => text.toLowerCase()))
  return taxa.filter((taxon) => !words.has(taxon.text.toLowerCase()))
}

/** Who sells an imitation and says what it is not, says so of every mention of that taxon. */
function withSameTaxa(
  denied: readonly Mention<TaxonEntry>[],
  standing: readonly Mention<TaxonEntry>[],
  imitation: boolean,
): readonly Mention<TaxonEntry>[] {
  if (!imitation) return denied
  const names = new Set(denied.flatMap(({ entry }) => entry.taxa))
  return standing.filter(
    (taxon) => denied.includes(taxon) || taxon.entry.taxa.every((name) => names.has(name)),
  )
}

/** Classes of goods that are told apart by model numbers. */
const MADE_IN_MODELS: ReadonlySet<string> = new Set([
  'machine',
  'brand',
  'clothing',
  'household',
  'media',
  'toy',
])

/** What a word says once it is denied: "ohne Bescheinigung" that there are no papers, "no es original" that it is a copy. */
const DENIED_SENSE: ReadonlyMap<string, SignalEntry['signal']> = new Map([
  ['papers-claim', 'no-papers'],
  ['papers-strong', 'no-papers'],
  ['ring', 'no-papers'],
  ['genuine', 'replica-statement'],
])

function deniedSense(
  word: Mention<SignalEntry>,
  denied: (mention: Mention) => boolean,
): Mention<SignalEntry> {
  const sense = DENIED_SENSE.get(word.entry.signal)
  if (sense === undefined || !denied(word)) return word
  return { ...word, entry: { ...word.entry, signal: sense } }
}

function isTaxon(mention: Mention): mention is Mention<TaxonEntry> {
  return mention.entry.type === 'taxon'
}
function isProduct(mention: Mention): mention is Mention<ProductEntry> {
  return mention.entry.type === 'product'
}
function isSignal(mention: Mention): mention is Mention<SignalEntry> {
  return mention.entry.type === 'signal'
}
function isLifeForm(mention: Mention): mention is Mention<LifeFormEntry> {
  return mention.entry.type === 'life-form'
}
function isInnocent(mention: Mention): mention is Mention<InnocentEntry> {
  return mention.entry.type === 'innocent'
}

function bySignal(mentions: readonly Mention<SignalEntry>[]): Map<string, Mention<SignalEntry>[]> {
  return Map.groupBy(
    withoutNested(mentions.filter((one) => !/^(?:negation|simile|place)/.test(one.entry.signal))),
    ({ entry }) => entry.signal,
  )
}
