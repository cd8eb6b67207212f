/** The peer that only classifies: natural's word tokeniser and naive Bayes classifier, trained on the labelled rows. */
import { createRequire } from 'node:module'
import type { LabelledRow } from '../../classifiers/labelled-row.ts'
import type { BenchListing } from './distinct-listings.ts'

const require = createRequire(import.meta.url)

/** Single files of natural, because its index loads storage back-ends; what `require` returns has no type but this. */
const BayesClassifier = require('natural/lib/natural/classifiers/bayes_classifier.js') as new () => BayesPeer
const { WordTokenizer } = require('natural/lib/natural/tokenizers/regexp_tokenizer.js') as {
  WordTokenizer: new () => { tokenize(text: string): string[] }
}

interface BayesPeer {
  addDocument(tokens: string[], label: string): void
  train(): void
  classify(tokens: string[]): string
}

/** Returns a function that says `flag` or `pass` of a listing, without reasons. */
export function trainNatural(rows: readonly LabelledRow[]): (listing: BenchListing) => string {
  const tokenizer = new WordTokenizer()
  const classifier = new BayesClassifier()
  const tokens = ({ title, description }: { title: string; description: string }) =>
    tokenizer.tokenize(`${title}\n${description}`.toLowerCase())
  for (const row of rows) classifier.addDocument(tokens(row), row.label.flag ? 'flag' : 'pass')
  classifier.train()
  return (listing) => classifier.classify(tokens(listing))
}
