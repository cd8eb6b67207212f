/** The closed lists of what a word can say of an advert, and of what an innocent phrase can mean. */

/** Classes of signals.tsv; classifiers/ says what each is worth. */
export const SIGNAL_CLASSES = [
  ...(['offer', 'wanted', 'price', 'contact', 'shipping', 'wholesale', 'no-papers', 'hidden-deal'] as const),
  ...(['wild', 'captive', 'ring', 'papers-promise', 'papers-claim', 'papers-strong', 'antique'] as const),
  ...(['replica', 'replica-statement', 'genuine', 'remedy', 'live-animal', 'pattern'] as const),
  ...(['news', 'question', 'lost-pet', 'advocacy', 'education', 'forum', 'sponsor', 'policy'] as const),
  ...(['toy', 'brand', 'media', 'machine', 'food', 'clothing', 'household', 'service'] as const),
  ...(['pet-goods', 'domestic', 'negation', 'negation-after', 'simile', 'simile-after'] as const),
  ...(['condition', 'need', 'not-listed', 'place', 'place-after'] as const),
] as const
export type SignalClass = (typeof SIGNAL_CLASSES)[number]

/** Readings of false-friends.tsv. */
export const INNOCENT_READINGS = [
  'colour or pattern',
  'brand or model',
  'food, plant or place',
  'other material',
  'species that is not listed',
  'game, book or art',
] as const
export type InnocentReading = (typeof INNOCENT_READINGS)[number]
