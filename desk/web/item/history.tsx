/** All that happened to the item and all that changed on its page, newest first. */
import type { ItemEvent } from '../../../model/item.ts'
import type { Observation } from '../../../model/observation.ts'
import type { AlikeListing, ItemDetail } from '../../contract/item-detail.ts'
import { Card } from '../parts/card.tsx'
import { StrangerText, VisibleText } from '../parts/stranger-text.tsx'
import { timeText } from '../wording/amounts.ts'
import { sentence, TIER, VERDICT } from '../wording/labels.ts'
import styles from './history.module.css'
import { diffListings, type FieldChange } from './listing-diff.ts'
import { AlikeText, TurnText } from './listing-life.tsx'
import { type StateTurn, stateTurns } from './state-turns.ts'

type Entry =
  | { at: string; key: string; event: ItemEvent }
  | { at: string; key: string; turn: StateTurn }
  | { at: string; key: string; alike: AlikeListing }
  | { at: string; key: string; changes: FieldChange[] | null }

export function History({ detail: { events, observations, life, alike } }: { detail: ItemDetail }) {
  const entries = [
    ...observations.map(toChange),
    ...events.map(toEvent),
    ...stateTurns(life.turns).map(toTurn),
    ...alike.map(toAlike),
  ].sort((a, b) => b.at.localeCompare(a.at))
  return (
    <Card title="History">
      <ol className={styles.history}>
        {entries.map((entry) => (
          <li key={entry.key} className={styles.entry}>
            <time dateTime={entry.at}>{timeText(entry.at)}</time>
            <div>
              <EntryText entry={entry} />
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function EntryText({ entry }: { entry: Entry }) {
  if ('event' in entry) return <EventText event={entry.event} />
  if ('turn' in entry) return <TurnText turn={entry.turn} />
  if ('alike' in entry) return <AlikeText alike={entry.alike} />
  return <Changes changes={entry.changes} />
}

function toTurn(turn: StateTurn): Entry {
  return { at: turn.at, key: `${turn.state}-${turn.at}`, turn }
}

function toAlike(alike: AlikeListing): Entry {
  return { at: alike.at, key: `alike-${alike.itemId}`, alike }
}

function toEvent(event: ItemEvent): Entry {
  return { at: event.at, key: event.eventId, event }
}

/** The first observation is where the listing was first seen; each later one is compared with the one before. */
function toChange(observation: Observation, index: number, all: readonly Observation[]): Entry {
  const before = all[index - 1]
  return {
    at: observation.seenAt,
    key: observation.observationId,
    changes: before === undefined ? null : diffListings(before.listing, observation.listing),
  }
}

function EventText({ event }: { event: ItemEvent }) {
  switch (event.type) {
    case 'flagged':
      return (
        <>
          <strong>Flagged</strong> as {TIER[event.tier].toLowerCase()} with score {event.score.toFixed(3)}
        </>
      )
    case 'reassessed':
      return (
        <>
          <strong>Judged again</strong>: {TIER[event.tier].toLowerCase()}, score {event.score.toFixed(3)}
        </>
      )
    case 'evidence-captured':
      return (
        <>
          <strong>Evidence captured</strong>
          <code className={styles.hash}>{event.manifestSha256}</code>
        </>
      )
    case 'decided':
      return (
        <>
          <strong>{VERDICT[event.decision.verdict].label}</strong> decided by {event.actor.id}
          {event.decision.note !== '' && (
            <span className={styles.note}>
              <StrangerText>{event.decision.note}</StrangerText>
            </span>
          )}
        </>
      )
    case 'undone':
      return (
        <>
          <strong>Decision taken back</strong> by {event.actor.id}
        </>
      )
  }
}

function Changes({ changes }: { changes: FieldChange[] | null }) {
  if (changes === null) return <strong>Seen for the first time</strong>
  return (
    <>
      <strong>The listing changed</strong>
      <dl className={styles.changes}>
        {changes.map(({ field, prefix, before, after, suffix }) => (
          <div key={field}>
            <dt>{sentence(field)}</dt>
            <dd dir="auto">
              <VisibleText text={nearEnd(prefix)} />
              {before !== '' && (
                <del>
                  <VisibleText text={before} />
                </del>
              )}
              {after !== '' && (
                <ins>
                  <VisibleText text={after} />
                </ins>
              )}
              <VisibleText text={nearStart(suffix)} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const CONTEXT = 60

function nearEnd(text: string): string {
  const characters = [...text]
  return characters.length <= CONTEXT ? text : `…${characters.slice(-CONTEXT).join('')}`
}

function nearStart(text: string): string {
  const characters = [...text]
  return characters.length <= CONTEXT ? text : `${characters.slice(0, CONTEXT).join('')}…`
}
