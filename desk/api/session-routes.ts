/** Signing in by a one-time link, and out. */
import { recordAccess } from '../../store/access-log.ts'
import { endSession } from '../../store/sessions.ts'
import { redeemSignInToken } from '../../store/sign-in.ts'
import { currentSession, signIn, signOut } from '../contract/session.ts'
import type { DeskApp, DeskContext } from './desk-context.ts'
import { analystOf, forgetSession, keepSession, sessionToken } from './guard-session.ts'
import { LinkInvalidError } from './refusals.ts'

/** Tokens are long and random; the limit keeps a guesser from making noise. */
const SIGN_IN_LIMIT = { max: 10, timeWindow: '1 minute' }

export function addSessionRoutes(app: DeskApp, context: DeskContext): void {
  const { store, now, banner } = context

  app.route({
    ...signIn,
    config: { public: true, rateLimit: SIGN_IN_LIMIT },
    handler: async (request, reply) => {
      const at = now().toISOString()
      const opened = await redeemSignInToken(store, request.body.token, at)
      if (opened === null) throw new LinkInvalidError()
      const { name, role } = opened.user
      await recordAccess(store, { user: name, action: 'sign-in', subject: 'desk', at })
      keepSession(reply, context, opened.sessionToken)
      return { user: { name, role }, banner }
    },
  })

  app.route({
    ...currentSession,
    handler: async (request) => {
      const { name, role } = analystOf(request)
      return { user: { name, role }, banner }
    },
  })

  app.route({
    ...signOut,
    handler: async (request, reply) => {
      const token = sessionToken(request, context)
      if (token !== null) await endSession(store, token)
      forgetSession(reply, context)
      return { signedOut: true as const }
    },
  })
}
