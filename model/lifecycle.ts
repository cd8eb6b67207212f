/** What is known of a listing over time: each look at it, and what the looks add up to. */
import { z } from 'zod'
import { price } from './listing.ts'
import { instant, schemaVersion, slug } from './primitives.ts'

/** What one look told. A look that shows the listing is a sighting, and stored as that. */
export const lookFinding = z.enum([
  /** The listing was there, with what it offers. */
  'shown',
  /** A run that looked hard enough did not meet it; nobody asked for its page. */
  'unlisted',
  /** Its page says that it is sold or over. */
  'ended',
  /** Its page is no more, by status or in words. */
  'gone',
  /** Its address leads to something else, as the site's home or another listing. */
  'elsewhere',
  /** The site kept us out: a block page, a captcha, a request to sign in, robots.txt. */
  'blocked',
  /** No answer, or one that says that the site is in trouble. */
  'unanswered',
  /** A page came that could not be read, as after a redesign. */
  'unreadable',
])
export type LookFinding = z.infer<typeof lookFinding>

export const look = z.strictObject({
  schemaVersion,
  site: slug,
  listingId: z.string(),
  /** Names the visit, or the run that did not meet it: the same look is stored once. */
  lookId: z.string(),
  runId: z.string(),
  at: instant,
  finding: lookFinding.exclude(['shown']),
  /** What was found, in words. */
  reason: z.string().max(500),
  /** When the site last showed another listing before this look: that it was there to be asked. Null where it is not known. */
  controlAt: instant.nullable(),
})
export type Look = z.infer<typeof look>

/**
 * `seen`: the newest telling look showed it. `unseen`: results no longer show it, or its page said once that it is over.
 * `blocked`: nobody can tell at present. `ended`: its page says, at two times, that it is sold or over. `removed`: its page
 * is no more, at two times.
 */
export const lifeState = z.enum(['seen', 'unseen', 'blocked', 'ended', 'removed'])
export type LifeState = z.infer<typeof lifeState>

/** Something that changed about a listing. */
export const lifeTurn = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('state'), at: instant, state: lifeState, reason: z.string() }),
  z.strictObject({ type: z.literal('price'), at: instant, from: price.nullable(), to: price.nullable() }),
  z.strictObject({
    type: z.literal('text'),
    at: instant,
    fields: z.array(z.enum(['title', 'description'])).min(1),
  }),
])
export type LifeTurn = z.infer<typeof lifeTurn>

/** What the looks add up to. Derived, never written by hand; see lifecycle/. */
export const life = z.strictObject({
  state: lifeState,
  /** The look with which the state began. */
  since: instant,
  firstSeenAt: instant,
  lastSeenAt: instant,
  /** The newest direct look, whatever it told. */
  lookedAt: instant,
  /** The first look since it was last seen that said it is over; null where none did. */
  overSince: instant.nullable(),
  /** Direct looks in a row that told nothing. */
  untold: z.int().nonnegative(),
  /** How often its price or text changed, kept turns or not. */
  changes: z.int().nonnegative(),
  /** The newest turns, oldest first. */
  turns: z.array(lifeTurn).max(100),
})
export type Life = z.infer<typeof life>

/** A listing's life as stored; a listing without one was seen at every look and never changed. */
export const lifeRecord = z.strictObject({ schemaVersion, site: slug, listingId: z.string(), life })
export type LifeRecord = z.infer<typeof lifeRecord>
