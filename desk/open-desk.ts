/** Opens the desk: the API and the pages on one address. */

import type { Store } from '../store/open-store.ts'
import { issueSignInToken } from '../store/sign-in.ts'
import { openDeskApp } from './api/desk-app.ts'
import type { DeskApp, DeskContext, VaultReader } from './api/desk-context.ts'
import { SIGN_IN_LINK_SECONDS, signInLink } from './sign-in-link.ts'

export interface DeskOptions {
  store: Store
  vault: VaultReader
  /** Where to listen; loopback unless a proxy stands in front. */
  host: string
  /** The first port to try; 0 for any. */
  port: number
  banner: string | null
  now: () => Date
  /** The folder with the built pages; null for the API alone. */
  webRoot: string | null
  /** Where people reach the desk when a proxy stands in front, e.g. `https://desk.example.org`. */
  publicUrl?: string
  /** Told of every error that no answer explains. */
  report?: (error: unknown) => void
}

export interface Desk {
  /** Where people reach the desk, without a slash at the end. */
  url: string
  /** A link that signs `user` in, once. @throws UserNotFoundError */
  signInLink(user: string): Promise<string>
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** @throws PagesMissingError, and what listening throws when no port near the wanted one is free. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { store, vault, banner, now, publicUrl, report = () => {} } = options
  const origins = new Set<string>()
  const context: DeskContext = {
    store,
    vault,
    banner,
    now,
    secure: publicUrl?.startsWith('https:') ?? false,
    origins,
    report,
  }
  const app = await openDeskApp(context, options.webRoot)
  const port = await listen(app, options.host, options.port)
  for (const name of ownNames(options.host)) origins.add(`http://${name}:${port}`)
  if (publicUrl !== undefined) origins.add(new URL(publicUrl).origin)
  const url =
    publicUrl === undefined ? `http://${reachableName(options.host)}:${port}` : new URL(publicUrl).origin
  const close = () => app.close()
  return {
    url,
    signInLink: async (user) => {
      const at = now().toISOString()
      const token = await issueSignInToken(store, user, { ttlSeconds: SIGN_IN_LINK_SECONDS, at })
      return signInLink(url, token)
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

const PORTS_TO_TRY = 20

/** @returns the port taken: the wanted one, or the next that is free. */
async function listen(app: DeskApp, host: string, wanted: number): Promise<number> {
  for (let port = wanted; ; port += 1) {
    try {
      const address = new URL(await app.listen({ host, port }))
      return Number(address.port)
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || wanted === 0 || port >= wanted + PORTS_TO_TRY) throw error
    }
  }
}

const ANY_ADDRESS = new Set(['0.0.0.0', '::'])
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]']

function ownNames(host: string): string[] {
  return ANY_ADDRESS.has(host) ? LOOPBACK_NAMES : [...LOOPBACK_NAMES, bracketed(host)]
}

function reachableName(host: string): string {
  return ANY_ADDRESS.has(host) ? '127.0.0.1' : bracketed(host)
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
