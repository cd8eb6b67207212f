/** The words of the domain as the desk says them. */
import type { Appendix, AssessedField, ListingKind, Tier } from '../../../model/assessment.ts'
import type { ItemStatus, Verdict } from '../../../model/item.ts'
import type { LifeState } from '../../../model/lifecycle.ts'
import type { TaskKind } from '../../../model/task.ts'

export const TIER: Readonly<Record<Tier, string>> = { high: 'High', review: 'Review', none: 'None' }

export const KIND: Readonly<Record<ListingKind, string>> = {
  offer: 'Offer',
  demand: 'Wanted',
  exempt: 'Claims exemption',
  lookalike: 'Look-alike',
  talk: 'Talk',
  unrelated: 'Unrelated',
}

export const STATUS: Readonly<Record<ItemStatus | 'any', string>> = {
  open: 'Open',
  takedown: 'Takedown',
  dismissed: 'Dismissed',
  withdrawn: 'Withdrawn',
  any: 'All',
}

export const LIFE_STATE: Readonly<Record<LifeState, string>> = {
  seen: 'Seen',
  unseen: 'Not seen of late',
  blocked: 'Cannot be told',
  ended: 'Ended or sold',
  removed: 'Removed',
}

export const APPENDIX: Readonly<Record<Appendix, string>> = {
  I: 'CITES Appendix I: threatened with extinction',
  II: 'CITES Appendix II: trade controlled',
  III: 'CITES Appendix III: protected by a party',
}

export const FIELD: Readonly<Record<AssessedField, string>> = {
  title: 'title',
  thread: 'thread it answers in',
  description: 'description',
  seller: 'seller',
  location: 'location',
  category: 'category',
  price: 'price',
}

export const TASK: Readonly<Record<TaskKind, string>> = {
  discover: 'Search pages',
  visit: 'Listing visits',
  assess: 'Assessments',
  capture: 'Evidence captures',
}

export const VERDICT: Readonly<Record<Verdict, { label: string; means: string }>> = {
  'confirmed-illegal': { label: 'Confirmed illegal', means: 'To the takedown list' },
  'likely-illegal': { label: 'Likely illegal', means: 'To the takedown list' },
  'legal-with-papers': { label: 'Legal with papers', means: 'Proof was given' },
  'not-wildlife': { label: 'Not wildlife', means: 'Flagged in error' },
  replica: { label: 'Replica', means: 'Imitation, synthetic' },
  insufficient: { label: 'Insufficient', means: 'Cannot be told' },
  duplicate: { label: 'Duplicate', means: 'Handled elsewhere' },
  'out-of-scope': { label: 'Out of scope', means: 'Not our mandate' },
  gone: { label: 'Gone', means: 'Left the platform' },
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' })

/** The English name of a language, e.g. `Vietnamese`. */
export function languageName(code: string): string {
  return code === 'und' ? 'Undetermined' : (languageNames.of(code) ?? code)
}

/** A machine word as a person reads it: `confirmed-illegal` → `Confirmed illegal`. */
export function sentence(word: string): string {
  const spaced = word.replaceAll(/[-_]/g, ' ')
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
