/** Every route of the API is for people who are signed in, unless it says otherwise. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { User } from '../../model/user.ts'
import { SESSION_ABSOLUTE_SECONDS, userBySession } from '../../store/sessions.ts'
import type { DeskApp, DeskContext } from './desk-context.ts'
import { NotSignedInError } from './refusals.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Anybody may call this route. */
    public?: boolean
  }
  interface FastifyRequest {
    /** Who is signed in; null on public routes. */
    analyst: User | null
  }
}

/** `__Host-` binds the cookie to this very host, and browsers take it over https only. */
function cookieName({ secure }: DeskContext): string {
  return secure ? '__Host-wtm-session' : 'wtm-session'
}

export function guardSession(app: DeskApp, context: DeskContext): void {
  app.decorateRequest('analyst', null)
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.public === true) return
    const token = sessionToken(request, context)
    if (token === null) throw new NotSignedInError()
    request.analyst = await userBySession(context.store, token, context.now().toISOString())
    if (request.analyst === null) throw new NotSignedInError()
  })
}

/** Who is signed in. @throws NotSignedInError */
export function analystOf(request: FastifyRequest): User {
  if (request.analyst === null) throw new NotSignedInError()
  return request.analyst
}

export function sessionToken(request: FastifyRequest, context: DeskContext): string | null {
  return request.cookies[cookieName(context)] ?? null
}

export function keepSession(reply: FastifyReply, context: DeskContext, token: string): void {
  reply.setCookie(cookieName(context), token, { ...cookieRules(context), maxAge: SESSION_ABSOLUTE_SECONDS })
}

export function forgetSession(reply: FastifyReply, context: DeskContext): void {
  reply.clearCookie(cookieName(context), cookieRules(context))
}

function cookieRules({ secure }: DeskContext) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure } as const
}
