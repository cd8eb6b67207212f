/** The places of the desk: on top of a wide window, at the bottom of a narrow one. */
import { IconActivity, IconFileDownload, IconInbox, IconWorldSearch } from '@tabler/icons-react'
import { NavLink } from 'react-router'
import styles from './shell.module.css'

export const PLACES = [
  {
    to: '/queue',
    label: 'Queue',
    short: 'Queue',
    Icon: IconInbox,
    about: 'Flagged listings that wait for a decision',
  },
  {
    to: '/takedowns',
    label: 'Takedown lists',
    short: 'Takedowns',
    Icon: IconFileDownload,
    about: 'What each platform is asked to remove',
  },
  { to: '/runs', label: 'Runs', short: 'Runs', Icon: IconActivity, about: 'What is being watched, live' },
  {
    to: '/sites',
    label: 'Sites',
    short: 'Sites',
    Icon: IconWorldSearch,
    about: 'How well each site is read, and what is wrong',
  },
] as const

export function MainNavigation({ place }: { place: 'top' | 'bottom' }) {
  return (
    <nav
      className={place === 'top' ? styles.navigation : styles.bottom}
      aria-label={place === 'top' ? 'Main' : 'Main, at the bottom'}
    >
      {PLACES.map(({ to, label, short, Icon }) => (
        <NavLink key={to} to={to} className={styles.link ?? ''}>
          <Icon size={place === 'top' ? 17 : 20} stroke={1.8} aria-hidden />
          {place === 'top' ? label : short}
        </NavLink>
      ))}
    </nav>
  )
}
