/** Opens a session with the token of a one-time link. The token stands behind `#`, which no server ever sees. */
import { Loader } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { z } from 'zod'
import { signIn } from '../../contract/session.ts'
import { call, ProblemError } from '../app/call.ts'
import { SESSION_KEY } from '../app/session.ts'
import styles from './sign-in.module.css'

const arrival = z.object({ from: z.string().startsWith('/').optional(), signedOut: z.boolean().optional() })

export function SignInPage() {
  const { hash, state } = useLocation()
  const came = arrival.safeParse(state).data ?? {}
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const opening = useMutation({
    mutationFn: (token: string) => call(signIn, { body: { token } }),
    onSuccess: async (session) => {
      queryClient.setQueryData(SESSION_KEY, session)
      await navigate(came.from ?? '/queue', { replace: true })
    },
  })
  const token = hash.slice(1)
  const tried = useRef<string | null>(null)
  const { mutate } = opening
  useEffect(() => {
    if (token === '' || tried.current === token) return
    tried.current = token
    /** A used link is worthless; it need not stay in the history of the browser. */
    window.history.replaceState(window.history.state, '', '/sign-in')
    mutate(token)
  }, [token, mutate])

  return (
    <main className={styles.page}>
      <title>Sign in · Wildlife Trade Monitor</title>
      <div className={styles.card}>
        <img src="/mark.svg" alt="" width={52} height={52} />
        <h1>Wildlife Trade Monitor</h1>
        {opening.isPending ? (
          <p role="status">
            <Loader size="xs" /> Signing in
          </p>
        ) : (
          <>
            {opening.error !== null && (
              <p role="alert" className={styles.refused}>
                {opening.error instanceof ProblemError ? opening.error.message : 'Signing in did not work.'}
              </p>
            )}
            {came.signedOut === true && opening.error === null && <p role="status">You are signed out.</p>}
            <p>
              Sign in by opening a one-time link. Starting the desk prints one; whoever runs it makes more
              with
            </p>
            <code>npm run --silent wtm -- user link NAME</code>
          </>
        )}
      </div>
    </main>
  )
}
