/** The frame around every page of a signed-in analyst. */
import { useDisclosure } from '@mantine/hooks'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Navigate, Outlet, useLocation } from 'react-router'
import type { Session } from '../../contract/session.ts'
import { DecisionsProvider } from '../decision/decisions.tsx'
import { PageLoading } from '../parts/page-loading.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { Announcer } from './announcer.tsx'
import { ProblemError } from './call.ts'
import { Header } from './header.tsx'
import { Help } from './help.tsx'
import { useKeys } from './keys.ts'
import { MainNavigation } from './main-navigation.tsx'
import { Palette } from './palette.tsx'
import { useBlurPreference } from './preferences.ts'
import { SESSION_KEY, useSession } from './session.ts'
import styles from './shell.module.css'

export function Shell() {
  const session = useSession()
  const { pathname, search } = useLocation()
  useReturnToSignIn()
  if (session.isPending) return <PageLoading />
  if (session.error instanceof ProblemError && session.error.status === 401) {
    return <Navigate to="/sign-in" replace state={{ from: pathname + search }} />
  }
  if (session.error !== null) return <Trouble error={session.error} retry={() => session.refetch()} />
  return (
    <Announcer>
      <DecisionsProvider>
        <Frame session={session.data} />
      </DecisionsProvider>
    </Announcer>
  )
}

function Frame({ session }: { session: Session }) {
  const [helpOpen, help] = useDisclosure(false)
  const [blurred, setBlurred] = useBlurPreference()
  useKeys({ '?': help.open, b: () => setBlurred(!blurred) })
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        Skip to content
      </a>
      <Header user={session.user} openHelp={help.open} />
      {session.banner !== null && (
        <p className={styles.banner} role="note">
          {session.banner}
        </p>
      )}
      <main id="content" className={styles.content} tabIndex={-1}>
        <Outlet />
      </main>
      <MainNavigation place="bottom" />
      <Help opened={helpOpen} close={help.close} />
      <Palette openHelp={help.open} />
    </div>
  )
}

/** Any answer that says "not signed in" makes the session be asked for again, which leads to signing in. */
function useReturnToSignIn() {
  const queryClient = useQueryClient()
  useEffect(
    () =>
      queryClient.getQueryCache().subscribe(({ query }) => {
        const { error } = query.state
        if (query.queryKey[0] !== SESSION_KEY[0] && error instanceof ProblemError && error.status === 401) {
          void queryClient.resetQueries({ queryKey: SESSION_KEY })
        }
      }),
    [queryClient],
  )
}
