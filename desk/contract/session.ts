/** Signing in and out. */
import { z } from 'zod'
import { type Endpoint, REFUSALS } from './endpoint.ts'

export const session = z.object({
  user: z.object({ name: z.string(), role: z.enum(['analyst', 'supervisor']) }),
  /** Shown on every page, e.g. that this is the demonstration; null for casework. */
  banner: z.string().nullable(),
})
export type Session = z.infer<typeof session>

export const signIn = {
  method: 'POST',
  url: '/api/session',
  schema: {
    summary: 'Sign in with the token of a one-time link',
    tags: ['session'],
    body: z.strictObject({ token: z.string().min(1).max(500) }),
    response: { 200: session, ...REFUSALS },
  },
} as const satisfies Endpoint

export const currentSession = {
  method: 'GET',
  url: '/api/session',
  schema: { summary: 'Who is signed in', tags: ['session'], response: { 200: session, ...REFUSALS } },
} as const satisfies Endpoint

export const signOut = {
  method: 'DELETE',
  url: '/api/session',
  schema: {
    summary: 'Sign out',
    tags: ['session'],
    response: { 200: z.object({ signedOut: z.literal(true) }), ...REFUSALS },
  },
} as const satisfies Endpoint
