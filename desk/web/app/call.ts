/** Calls an endpoint of the desk by its description, and checks what comes back against it. */
import { z } from 'zod'
import type { Endpoint, Request } from '../../contract/endpoint.ts'
import { type Conflict, conflict, problem } from '../../contract/problem.ts'

/** The desk answered that it will not or cannot. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly status: number
  readonly code: string
  /** Set where somebody else was first. */
  readonly conflict: Conflict | null

  constructor(status: number, code: string, message: string, standing: Conflict | null = null) {
    super(message)
    this.status = status
    this.code = code
    this.conflict = standing
  }
}

interface Parts {
  params?: unknown
  querystring?: unknown
  body?: unknown
}

/**
 * @throws ProblemError when the desk refuses, fails or cannot be reached (status 0).
 */
export async function call<E extends Endpoint, Schema extends z.ZodType>(
  endpoint: E & { schema: { response: { 200: Schema } } },
  request: Request<E> & Parts,
  signal?: AbortSignal,
): Promise<z.output<Schema>> {
  const response = await fetch(addressOf(endpoint.url, request), {
    method: endpoint.method,
    headers: request.body === undefined ? {} : { 'content-type': 'application/json' },
    body: request.body === undefined ? null : JSON.stringify(request.body),
    credentials: 'same-origin',
    signal: signal ?? null,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error
    throw new ProblemError(0, 'UNREACHABLE', 'The desk does not answer. Check that it is running.')
  })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw problemOf(response.status, answer)
  return z.parse(endpoint.schema.response[200], answer)
}

const parts = z.record(z.string(), z.union([z.string(), z.number(), z.undefined()])).default({})

function addressOf(url: string, request: Parts): string {
  const params = parts.parse(request.params)
  const path = url.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(parts.parse(request.querystring))) {
    if (value !== undefined) query.set(name, String(value))
  }
  return query.size === 0 ? path : `${path}?${query}`
}

function problemOf(status: number, answer: unknown): ProblemError {
  const standing = conflict.safeParse(answer)
  if (standing.success)
    return new ProblemError(status, standing.data.code, standing.data.message, standing.data)
  const said = problem.safeParse(answer)
  if (said.success) return new ProblemError(status, said.data.code, said.data.message)
  return new ProblemError(status, 'UNKNOWN', `The desk answered with status ${status}.`)
}
