/** What the desk's API is given to work with. */
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Store } from '../../store/open-store.ts'

/** The part of the evidence vault that the desk needs. */
export interface VaultReader {
  read(sha256: string): Promise<Uint8Array | null>
}

export interface DeskContext {
  store: Store
  vault: VaultReader
  now: () => Date
  /** Shown on every page; null for casework. */
  banner: string | null
  /** The desk is reached over https, so cookies may insist on it. */
  secure: boolean
  /** Where browsers may reach the desk, e.g. `http://127.0.0.1:8400`; filled once the port is known. */
  origins: ReadonlySet<string>
  /** Told of every error that is not an answer to what was asked. */
  report: (error: unknown) => void
}

/** The server, with routes typed by their zod schemas. */
export type DeskApp = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>
