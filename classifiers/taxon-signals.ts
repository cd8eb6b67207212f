/** The signals that say whether a taxon is meant: how it is named, and which products or animals stand beside it. */
import type { ProductEntry, TaxonEntry } from '../keywords/entries.ts'
import type { Lexicon } from '../keywords/lexicon.ts'
import type { TradeFacts } from '../keywords/trade-facts.ts'
import { isVertebrate, setBareNameSignals } from './bare-names.ts'
import type { Findings } from './findings.ts'
import { adjoins, gapBetween } from './mention-places.ts'
import type { Mention } from './mentions.ts'
import { distinctTexts, placeOf, type SetSignal, saturating } from './signal-value.ts'

type Taxon = Mention<TaxonEntry>
type Product = Mention<ProductEntry>

/** Sets the signals of taxa that are named, and of products beside them. */
export function setTaxonSignals(findings: Findings, lexicon: Lexicon, day: string, set: SetSignal): void {
  const { taxa, deniedTaxa, products, signals } = findings
  const plain = taxa.filter(({ entry }) => entry.kind !== 'code-word')
  const strong = plain.filter(({ entry, misspelled }) => entry.strength === 'strong' && !misspelled)
  const misspelled = plain.find((taxon) => taxon.misspelled)
  const weak = plain.filter(({ entry }) => entry.strength === 'weak')
  const codes = taxa.filter(({ entry }) => entry.kind === 'code-word')
  const { comparedTaxa } = findings
  set('taxon-compared', comparedTaxa.length > 0 ? 1 : 0, placeOf(comparedTaxa[0]))
  const best = strong[0] ?? misspelled ?? weak[0] ?? codes[0]
  if (strong.length > 0) set('taxon-strong', 1, placeOf(strong[0]))
  else if (misspelled !== undefined) {
    set('taxon-misspelled', 1, placeOf(misspelled), spellingNote(misspelled))
  } else if (weak.length > 0) set('taxon-weak', 1, placeOf(weak[0]))
  const inTitle = strong.find(({ field }) => field === 'title')
  if (inTitle !== undefined) set('taxon-in-title', 1, placeOf(inTitle))
  const scientific = strong.find(isScientific)
  if (scientific !== undefined) set('taxon-scientific', 1, placeOf(scientific))
  const worth = products.length > 0 || seconded(signals) ? 1 : UNSECONDED
  set('code-word', saturating(distinctTexts(codes)) * worth, placeOf(codes[0]))
  const disguised = taxa.find((taxon) => taxon.disguised)
  if (disguised !== undefined) set('disguised', 1, placeOf(disguised))
  const unlistedClaim = placeOf(signals.get('not-listed')?.[0])
  if (best === undefined) {
    set('no-taxon', 1)
    set('says-unlisted', unlistedClaim === null ? 0 : 1, unlistedClaim)
    const hints = WILD_BY_THEMSELVES.filter((signal) => signals.has(signal)).length
    const described = distinctTexts(signals.get('live-animal') ?? []) > 1
    if (products.length === 0 && !(hints > 0 && described)) {
      set('nothing-wild', LONE_HINT[hints] ?? 0)
    }
    const telling = products.find(({ entry }) => TELLING_PRODUCTS.has(entry.product) && !OILS.has(entry.form))
    if (telling !== undefined) set('product', 1, placeOf(telling))
    else if (products.length > 0) set('product-ordinary', 1, placeOf(products[0]))
    set('taxon-denied', deniedTaxa.length > 0 ? 1 : 0, placeOf(deniedTaxa[0]))
    return
  }
  set('taxon-denied', deniedTaxa.length > 0 ? 0.5 : 0, placeOf(deniedTaxa[0]))
  const unlisted = Math.min(...taxa.map((taxon) => unlistedness(taxon, lexicon, day)))
  set('taxon-unlisted', unlisted, placeOf(best))
  set('says-unlisted', unlistedClaim === null ? 0 : unlisted, unlistedClaim)
  const sure = strong.length > 0 || misspelled !== undefined
  const part = partBeside(products, plain, lexicon)
  if (part !== undefined) {
    const doubtful = !sure && !seconded(signals) && weak.every(({ entry }) => entry.kind === 'scientific')
    const value = part.closeness * (doubtful ? DOUBTFUL_PART : 1)
    set(sure ? 'taxon-and-part' : 'weak-and-part', value, placeOf(part.product))
  }
  const live = signals.get('live-animal') ?? []
  if (plain.length > 0 && live.length > 0) {
    set(sure ? 'taxon-and-live' : 'weak-and-live', Math.min(1, distinctTexts(live) / 2), placeOf(live[0]))
  }
  const named = { best, sure, plain, codes, scientific: scientific !== undefined }
  if (part === undefined) setBareNameSignals(named, findings, lexicon, set)
}

/** Whatever a table calls it, a name of two words that is the taxon's own is scientific; one word may be vernacular, too. */
function isScientific({ entry }: Taxon): boolean {
  if (entry.kind === 'scientific' || entry.kind === 'abbreviation') return true
  const form = entry.form.toLowerCase()
  return form.includes(' ') && entry.taxa.some((name) => name.toLowerCase() === form)
}

/** Products that hardly come of anything but wildlife; leather, meat, wood or eggs come of much else. */
const TELLING_PRODUCTS = new Set([
  ...['ivory', 'horn', 'scales', 'tooth_claw', 'bile_gall', 'fin', 'swim_bladder', 'antler_casque'],
  ...['caviar', 'taxidermy', 'trophy', 'oil_musk', 'coral'],
])

/** Musk is of few things, oil of all: a bench needs a coat of it. */
const OILS: ReadonlySet<string> = new Set(
  (
    'oil oils aceite aceites óleo óleos huile huiles Öl öl Öle olio oli olie oliën olej oleje olja oljor olje öljy ulei uleiuri olaj yağ yağı minyak langis ' +
    'mafuta dầu масло масла олія λάδι زيت روغن تیل तेल তেল எண்ணெய் నూనె น้ำมัน ນ້ຳມັນ ប្រេង ဆီ 油 オイル 기름 오일 שמן'
  ).split(' '),
)

/** How much of nothing remains where so many kinds of words may speak of wildlife: one may speak of much else. */
const LONE_HINT = [1, 0.3]

/** Words that may speak of wildlife though nothing is named. */
const WILD_BY_THEMSELVES = ['live-animal', 'wild', 'no-papers', 'hidden-deal', 'papers-promise'] as const

/** A code word is an ordinary word, too: it says little until a second sign stands beside it. */
const UNSECONDED = 0.3
/** A genus that is also a name or an ordinary word (`Iris`, `Rosalia`) is hardly a taxon because of a bone beside it. */
const DOUBTFUL_PART = 0.4
const SECONDING = [
  'live-animal',
  'wild',
  'no-papers',
  'hidden-deal',
  'wholesale',
  'genuine',
  'remedy',
] as const

function seconded(signals: Findings['signals']): boolean {
  return SECONDING.some((signal) => signals.has(signal))
}

/** Appendix III only asks for papers in trade with the country that listed the taxon. */
const UNLISTED_OF_THIRD = 0.5

/** 1 where no appendix and no national protection holds any of the taxa that the name may mean, 0 where one does. */
function unlistedness({ entry }: Taxon, { taxonomy, nationalProtection }: Lexicon, day: string): number {
  const each = entry.taxa.map((name) => {
    const appendix = taxonomy.appendixOf(name, day)
    if (appendix === 'I' || appendix === 'II' || nationalProtection.of(name, day).length > 0) return 0
    return appendix === 'III' ? UNLISTED_OF_THIRD : 1
  })
  return Math.min(...each)
}

const NEAR = 40
/** Room for a word that links a part to its animal: `colmillo de un tigre`. */
const LINKED = 8

/** The product closest to a taxon that can be traded as it; 1 right beside it, less where words stand between. */
function partBeside(
  products: readonly Product[],
  taxa: readonly Taxon[],
  lexicon: Pick<Lexicon, 'trade' | 'taxonomy'>,
): { product: Product; closeness: number } | undefined {
  let best: { product: Product; closeness: number } | undefined
  for (const product of products) {
    for (const taxon of taxa) {
      if (!near(product, taxon) || !yields(taxon, product.entry.product, lexicon.trade)) continue
      if (isLikeness(product, taxon, lexicon) || isPieceOf(product, taxon)) continue
      if (adjoins(product, taxon)) return { product, closeness: 1 }
      const closeness = gapBetween(product, taxon) <= LINKED ? 0.85 : 0.6
      if (best === undefined || best.closeness < closeness) best = { product, closeness }
    }
  }
  return best
}

/**
 * A brooch beside `macaw` shows one. What is made of a vertebrate is called by the material (`ivory`, a trade name) or the
 * part; only of sea turtles the name is both.
 */
function isLikeness({ entry }: Product, taxon: Taxon, lexicon: Pick<Lexicon, 'taxonomy'>): boolean {
  if (entry.product !== 'jewellery_carving' || taxon.entry.kind !== 'vernacular') return false
  return taxon.entry.taxa.every(
    (name) => isVertebrate(name, lexicon) && !lexicon.taxonomy.lineage(name).includes('Cheloniidae'),
  )
}

/**
 * A part inside a name is what is sold only where it is the head of the name: the scales of German `Schuppentier` and
 * the beak of Arabic `سلحفاة صقرية المنقار` describe the animal.
 */
function isPieceOf(product: Product, taxon: Taxon): boolean {
  if (taxon.entry.kind !== 'vernacular' || product.field !== taxon.field) return false
  if (product.start < taxon.start || product.end > taxon.end) return false
  const { language } = taxon.entry
  if (HEAD_FIRST.has(language)) return product.start > taxon.start
  return HEAD_LAST.has(language) && product.end < taxon.end
}

/** Languages that put what a thing is before what it is like, and the other way round; Slavic ones do both. */
const HEAD_FIRST: ReadonlySet<string> = new Set('ar fa es fr it pt ro id ms tl vi th lo km sw'.split(' '))
const HEAD_LAST: ReadonlySet<string> = new Set('en de nl sv da no fi hu tr zh ja ko hi bn ta te'.split(' '))

function yields({ entry }: Taxon, product: string, trade: TradeFacts): boolean {
  return entry.taxa.some((name) => trade.productsOf(name)?.has(product) ?? true)
}

function near(a: Mention, b: Mention): boolean {
  return a.field === b.field && Math.abs(a.start - b.start) <= NEAR
}

/** A slip leaves a word in its script; one in another script is written by ear. */
function spellingNote({ text, entry }: Taxon): string {
  const byEar = LATIN.test(entry.form) && !LATIN.test(text)
  return byEar
    ? `“${text}” is “${entry.form}”, written as it sounds.`
    : `“${text}” is spelled for “${entry.form}”.`
}

const LATIN = /\p{sc=Latin}/u
