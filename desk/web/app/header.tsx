/** The bar on top: who we are, where to go, and the tools that every page has. */
import { Menu, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import {
  IconEye,
  IconEyeOff,
  IconHelp,
  IconLogout,
  IconMoon,
  IconSearch,
  IconSun,
  IconUser,
} from '@tabler/icons-react'
import { Link } from 'react-router'
import type { Session } from '../../contract/session.ts'
import { MainNavigation } from './main-navigation.tsx'
import { useBlurPreference } from './preferences.ts'
import { useSignOut } from './session.ts'
import styles from './shell.module.css'

export function Header({ user, openHelp }: { user: Session['user']; openHelp: () => void }) {
  return (
    <header className={styles.bar}>
      <Link to="/queue" className={styles.brand} aria-label="Wildlife Trade Monitor, to the queue">
        <img src="/mark.svg" alt="" width={28} height={28} />
        <span className={styles.wide}>Wildlife Trade Monitor</span>
      </Link>
      <MainNavigation place="top" />
      <div className={styles.tools}>
        <button
          type="button"
          className={`${styles.tool} ${styles.search}`}
          onClick={spotlight.open}
          aria-label="Go to or do anything"
        >
          <IconSearch size={17} stroke={1.8} />
          <span>Go to, or do…</span>
          <kbd>Ctrl K</kbd>
        </button>
        <BlurSwitch />
        <SchemeSwitch />
        <button type="button" className={styles.tool} onClick={openHelp} aria-label="Keyboard and help">
          <IconHelp size={18} stroke={1.8} />
        </button>
        <UserMenu user={user} />
      </div>
    </header>
  )
}

function BlurSwitch() {
  const [blurred, setBlurred] = useBlurPreference()
  return (
    <button
      type="button"
      className={styles.tool}
      aria-pressed={blurred}
      aria-label="Blur pictures"
      title={blurred ? 'Pictures are blurred (b)' : 'Pictures are shown (b)'}
      onClick={() => setBlurred(!blurred)}
    >
      {blurred ? <IconEyeOff size={18} stroke={1.8} /> : <IconEye size={18} stroke={1.8} />}
    </button>
  )
}

function SchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const other = scheme === 'dark' ? 'light' : 'dark'
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={`Change to ${other} colours`}
      onClick={() => setColorScheme(other)}
    >
      {scheme === 'dark' ? <IconSun size={18} stroke={1.8} /> : <IconMoon size={18} stroke={1.8} />}
    </button>
  )
}

function UserMenu({ user }: { user: Session['user'] }) {
  const signOut = useSignOut()
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <button type="button" className={styles.tool} aria-label={`Account of ${user.name}`}>
          <IconUser size={18} stroke={1.8} />
          <span className={styles.wide}>{user.name}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {user.name}, {user.role}
        </Menu.Label>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
