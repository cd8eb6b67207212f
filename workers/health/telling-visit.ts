/** The visit that shows best what an alarm is about. */
import { LOGIN_WALL } from '../../crawlers/reading/login-wall.ts'
import type { ReadVisit } from '../../store/visits.ts'
import type { Concern } from './shares.ts'

/**
 * The newest visit that shows it and whose bytes were kept, else the newest that shows it; null where none does.
 *
 * @param hopeful visits of searches that should find something.
 */
export function tellingVisit(
  concern: Concern,
  visits: readonly ReadVisit[],
  hopeful: ReadonlySet<string>,
): ReadVisit | null {
  const showing = visits
    .filter((visit) => shows(concern, visit, hopeful))
    .toSorted((one, other) => (one.finishedAt > other.finishedAt ? -1 : 1))
  return showing.find(({ bodySha256 }) => bodySha256 !== null) ?? showing[0] ?? null
}

function shows(
  { kind, field }: Concern,
  { visitId, outcome, reason, read }: ReadVisit,
  hopeful: ReadonlySet<string>,
): boolean {
  if (read === undefined) return false
  switch (kind) {
    case 'blocked':
      return outcome === 'blocked' && reason !== LOGIN_WALL
    case 'login-wall':
      return outcome === 'blocked' && reason === LOGIN_WALL
    case 'refused-by-robots':
      return outcome === 'refused-by-robots'
    case 'errors':
      return outcome === 'error'
    case 'unreadable':
      return outcome === 'page' && read.unreadable > 0
    case 'empty-searches':
      return outcome === 'page' && hopeful.has(visitId) && read.results === 0
    case 'new-template':
      return outcome === 'page' && read.listings > 0
    case 'field-dropped': {
      const found = Object.values(read.fields[field ?? ''] ?? {}).reduce((sum, count) => sum + count, 0)
      return outcome === 'page' && read.listings > found
    }
  }
}
