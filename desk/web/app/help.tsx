/** Every key of the desk, and the switch that turns them off. */
import { Modal, Switch, Table, Text, Title } from '@mantine/core'
import { verdict } from '../../../model/item.ts'
import { VERDICT } from '../wording/labels.ts'
import { useShortcutPreference } from './preferences.ts'

const KEYS: readonly [keys: string, does: string][] = [
  ['j  k', 'Next, previous listing'],
  ['Enter', 'Open the listing'],
  ['s', 'Skip: on to the next without deciding'],
  ['n', 'Write a note (Esc leaves it)'],
  ['u', 'Undo the last decision'],
  ['/', 'Search the queue'],
  ['b', 'Blur or show pictures'],
  ['Esc', 'Back to the queue'],
  ['Ctrl K', 'Go to, or do anything'],
  ['?', 'This help'],
]

export function Help({ opened, close }: { opened: boolean; close: () => void }) {
  const [enabled, setEnabled] = useShortcutPreference()
  return (
    <Modal
      opened={opened}
      onClose={close}
      title="Keyboard"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Switch
        checked={enabled}
        onChange={(event) => setEnabled(event.currentTarget.checked)}
        label="Single-key shortcuts"
        description="Switch them off if you dictate, or if they get in your way. Ctrl K stays."
        mb="md"
      />
      <Table withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>
          {KEYS.map(([keys, does]) => (
            <KeyRow key={keys} keys={keys.split('  ')} does={does} />
          ))}
        </Table.Tbody>
      </Table>
      <Title order={3} size="sm" mt="md">
        Decide
      </Title>
      <Table withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>
          {verdict.options.map((option, index) => (
            <KeyRow
              key={option}
              keys={[String(index + 1)]}
              does={VERDICT[option].label}
              means={VERDICT[option].means}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}

function KeyRow({ keys, does, means }: { keys: string[]; does: string; means?: string }) {
  return (
    <Table.Tr>
      <Table.Td w={110}>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </Table.Td>
      <Table.Td>
        {does}
        {means !== undefined && (
          <Text span size="sm" c="dimmed">
            {' '}
            · {means}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
