/** The command palette behind Ctrl-K. */
import { Spotlight } from '@mantine/spotlight'
import { IconArrowBackUp, IconEye, IconHelp, IconLogout } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import { useDecisions } from '../decision/decisions.tsx'
import { PLACES } from './main-navigation.tsx'
import { useBlurPreference } from './preferences.ts'
import { useSignOut } from './session.ts'

const QUEUES = [
  { search: '?tier=high', label: 'Open, high priority', about: 'Act on these first' },
  { search: '?cites=I', label: 'Open, Appendix I', about: 'Threatened with extinction' },
  { search: '?status=takedown', label: 'On a takedown list', about: 'Decided as illegal or likely illegal' },
  { search: '?status=dismissed', label: 'Dismissed', about: 'Decided as anything else' },
] as const

export function Palette({ openHelp }: { openHelp: () => void }) {
  const navigate = useNavigate()
  const signOut = useSignOut()
  const { undo } = useDecisions()
  const [blurred, setBlurred] = useBlurPreference()
  return (
    <Spotlight
      shortcut="mod + K"
      nothingFound="Nothing is called that"
      searchProps={{ placeholder: 'Go to, or do…', 'aria-label': 'Go to, or do' }}
      actions={[
        {
          group: 'Go to',
          actions: PLACES.map(({ to, label, about, Icon }) => ({
            id: to,
            label,
            description: about,
            leftSection: <Icon size={20} stroke={1.6} />,
            onClick: () => void navigate(to),
          })),
        },
        {
          group: 'Queues',
          actions: QUEUES.map(({ search, label, about }) => ({
            id: search,
            label,
            description: about,
            onClick: () => void navigate(`/queue${search}`),
          })),
        },
        {
          group: 'Do',
          actions: [
            {
              id: 'undo',
              label: 'Undo the last decision',
              leftSection: <IconArrowBackUp size={20} stroke={1.6} />,
              onClick: undo,
            },
            {
              id: 'blur',
              label: blurred ? 'Show pictures' : 'Blur pictures',
              leftSection: <IconEye size={20} stroke={1.6} />,
              onClick: () => setBlurred(!blurred),
            },
            {
              id: 'help',
              label: 'Keyboard and help',
              leftSection: <IconHelp size={20} stroke={1.6} />,
              onClick: openHelp,
            },
            {
              id: 'sign-out',
              label: 'Sign out',
              leftSection: <IconLogout size={20} stroke={1.6} />,
              onClick: () => signOut.mutate(),
            },
          ],
        },
      ]}
    />
  )
}
