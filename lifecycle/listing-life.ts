/** The whole life of a listing, as it is stored: its state, and what changed when. */
import type { Life, LifeTurn } from '../model/lifecycle.ts'
import { contentChanges, type ObservedContent } from './content-changes.ts'
import { deriveLife, type TimedLook } from './derive-life.ts'

const MOST_TURNS = 100

export interface KnownOfListing {
  looks: readonly TimedLook[]
  observations: readonly ObservedContent[]
}

/** @returns null for a listing that was never seen: others may speak of it, but it has no life yet. */
export function listingLife({ looks, observations }: KnownOfListing): Life | null {
  const derived = deriveLife(looks)
  if (derived === null || derived.firstSeenAt === null || derived.lastSeenAt === null) return null
  const { turns, saidEnded: _, firstSeenAt, lastSeenAt, ...standing } = derived
  const changes = contentChanges(observations)
  const all: LifeTurn[] = [...turns, ...changes].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return { ...standing, firstSeenAt, lastSeenAt, changes: changes.length, turns: all.slice(-MOST_TURNS) }
}
