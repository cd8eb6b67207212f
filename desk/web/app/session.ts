/** Who is signed in. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { currentSession, signOut } from '../../contract/session.ts'
import { call } from './call.ts'

export const SESSION_KEY = ['session'] as const

export function useSession() {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: ({ signal }) => call(currentSession, {}, signal),
    staleTime: 60_000,
  })
}

/** Ends the session and forgets everything this browser has loaded. */
export function useSignOut() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => call(signOut, {}),
    onSettled: async () => {
      queryClient.clear()
      await navigate('/sign-in', { state: { signedOut: true } })
    },
  })
}
