/** Short notices about decisions, in the corner of the page. */
import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Item, Verdict } from '../../../model/item.ts'
import { ProblemError } from '../app/call.ts'
import { StrangerText } from '../parts/stranger-text.tsx'
import { timeText } from '../wording/amounts.ts'
import { VERDICT } from '../wording/labels.ts'

const CLOSE = { 'aria-label': 'Close this notice' }

/** @param item as it was when it was decided. */
export function sayDecided(item: Item, verdict: Verdict, undo: () => void): void {
  const id = decidedNotice(item.itemId)
  notifications.show({
    id,
    title: VERDICT[verdict].label,
    closeButtonProps: CLOSE,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" lineClamp={1}>
          <StrangerText>{item.title}</StrangerText>
        </Text>
        <Button size="compact-sm" variant="default" onClick={undo}>
          Undo
        </Button>
      </Group>
    ),
  })
}

/** Takes the place of the notice about the decision. */
export function sayUndone(item: Item): void {
  notifications.hide(decidedNotice(item.itemId))
  notifications.show({
    title: 'Undone',
    message: <StrangerText>{item.title}</StrangerText>,
    closeButtonProps: CLOSE,
  })
}

function decidedNotice(itemId: string): string {
  return `decided-${itemId}`
}

export function sayNothingToUndo(): void {
  notifications.show({
    title: 'Nothing to undo',
    message: 'No decision was made in this window.',
    closeButtonProps: CLOSE,
  })
}

/** Says who was first where somebody was, and otherwise what the desk said. */
export function sayRefused(error: unknown, item: Item): void {
  notifications.hide(decidedNotice(item.itemId))
  const standing = error instanceof ProblemError ? error.conflict : null
  notifications.show({
    color: 'vermilion',
    autoClose: false,
    closeButtonProps: CLOSE,
    title: standing === null ? 'Not saved' : 'Somebody was first',
    message: (
      <>
        <Text size="sm" fw={600} lineClamp={1}>
          <StrangerText>{item.title}</StrangerText>
        </Text>
        <Text size="sm">
          {standing === null
            ? error instanceof ProblemError
              ? error.message
              : 'The page met an error it did not expect.'
            : `${standing.by ?? 'The system'} ${standing.did}${standing.at === null ? '' : `, ${timeText(standing.at)}`}. What you see is now up to date.`}
        </Text>
      </>
    ),
  })
}
