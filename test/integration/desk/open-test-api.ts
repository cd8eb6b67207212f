/** The desk's API over a store and a vault of a test's own, and people to call it as. */
import { join } from 'node:path'
import type { InjectOptions } from 'fastify'
import { openDeskApp } from '../../../desk/api/desk-app.ts'
import type { DeskApp } from '../../../desk/api/desk-context.ts'
import { openVault, type Vault } from '../../../evidence/vault.ts'
import type { Store } from '../../../store/open-store.ts'
import { issueSignInToken } from '../../../store/sign-in.ts'
import { createUser, userByName } from '../../../store/users.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

export const ORIGIN = 'http://desk.test:8400'
export const NOW = new Date('2026-03-05T12:00:00.000Z')

export interface Asked {
  method?: 'GET' | 'POST' | 'DELETE'
  url: string
  body?: unknown
  headers?: Record<string, string>
}

export interface Answered {
  status: number
  headers: Record<string, unknown>
  /** Parsed where it is JSON, else null. */
  json: unknown
  text: string
  bytes: Uint8Array
}

export interface TestApi extends AsyncDisposable {
  app: DeskApp
  store: Store
  vault: Vault
  folder: string
  /** What the desk could not explain to its callers. */
  reported: unknown[]
  ask(asked: Asked): Promise<Answered>
  /** As somebody who has signed in. */
  as(name: string): Promise<(asked: Asked) => Promise<Answered>>
  token(name: string): Promise<string>
}

export async function openTestApi(options: { secure?: boolean; now?: () => Date } = {}): Promise<TestApi> {
  const opened = new AsyncDisposableStack()
  const folder = opened.use(temporaryFolder())
  const store = opened.use(await openTestStore())
  const vault = await openVault(join(folder.path, 'vault'))
  const reported: unknown[] = []
  const now = options.now ?? (() => NOW)
  const app = await openDeskApp(
    {
      store,
      vault,
      now,
      banner: 'Demonstration',
      secure: options.secure ?? false,
      origins: new Set([ORIGIN]),
      report: (error) => reported.push(error),
    },
    null,
  )
  opened.defer(() => app.close())

  async function ask({ method = 'GET', url, body, headers }: Asked): Promise<Answered> {
    const asked: InjectOptions = {
      method,
      url,
      headers: { host: new URL(ORIGIN).host, ...(method !== 'GET' && { origin: ORIGIN }), ...headers },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    }
    if (body !== undefined) asked.headers = { 'content-type': 'application/json', ...asked.headers }
    const { statusCode, headers: answered, payload, rawPayload } = await app.inject(asked)
    const isJson = String(answered['content-type']).startsWith('application/json;')
    return {
      status: statusCode,
      headers: answered,
      json: isJson ? JSON.parse(payload) : null,
      text: payload,
      bytes: rawPayload,
    }
  }

  async function token(name: string): Promise<string> {
    const at = now().toISOString()
    if ((await userByName(store, name)) === null) await createUser(store, { name, role: 'analyst', at })
    return issueSignInToken(store, name, { ttlSeconds: 600, at })
  }

  async function as(name: string) {
    const signedIn = await ask({ method: 'POST', url: '/api/session', body: { token: await token(name) } })
    const cookie = cookieOf(signedIn)
    return (asked: Asked) => ask({ ...asked, headers: { cookie, ...asked.headers } })
  }

  return {
    app,
    store,
    vault,
    folder: folder.path,
    reported,
    ask,
    as,
    token,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

/** The cookie an answer sets, as a browser would send it back. */
export function cookieOf({ headers }: Answered): string {
  return String(headers['set-cookie']).split(';')[0] ?? ''
}
