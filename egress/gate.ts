/** Admits, dials and logs: every connection of the proxy comes from here. */
import type { Socket } from 'node:net'
import { admit, allowSet, type Destination } from './destination.ts'
import { dial, UnreachableError } from './dial.ts'
import type { EgressEntry } from './entry.ts'
import type { Resolver } from './resolver.ts'

/** How the two kinds of request, CONNECT and absolute-form, ask for a connection. */
export interface Gate {
  /** Connects to a destination that passes the rules. */
  open(method: string, to: Destination): Promise<Socket | Refused>
  /** Logs a request that does not even name a destination. */
  refuse(method: string, target: string, reason: string): Refused
}

export interface Refused {
  status: 400 | 403 | 502
  /** Value of a Proxy-Status header (RFC 9209), by which clients tell the proxy's refusal from a site's. */
  proxyStatus: string
}

/** Names this proxy in Proxy-Status headers. */
export const PROXY_NAME = 'wtm-egress'

export function openGate(options: {
  allow: readonly string[]
  log: (entry: EgressEntry) => void
  resolve: Resolver
}): Gate {
  const exceptions = allowSet(options.allow)
  const now = () => new Date().toISOString()
  return {
    async open(method, to) {
      const asked = { at: now(), method, ...to }
      const verdict = await admit(to, exceptions, options.resolve)
      if ('error' in verdict) {
        options.log({ ...asked, address: null, verdict: 'refused', reason: verdict.reason })
        return refused(403, verdict.error, verdict.reason)
      }
      try {
        const { socket, address } = await dial(verdict.addresses, to.port)
        options.log({ ...asked, address, verdict: 'allowed', reason: null })
        return socket
      } catch (error) {
        if (!(error instanceof UnreachableError)) throw error
        const [address = null] = verdict.addresses
        options.log({ ...asked, address, verdict: 'allowed', reason: error.message })
        return refused(502, 'destination_unavailable', error.message)
      }
    },
    refuse(method, target, reason) {
      const host = target.slice(0, 256)
      options.log({ at: now(), method, host, port: 0, address: null, verdict: 'refused', reason })
      return refused(400, 'http_request_error', reason)
    },
  }
}

/** Details are a quoted string of RFC 8941, which holds printable ASCII alone. */
function refused(status: Refused['status'], error: string, reason: string): Refused {
  const details = reason.replace(/[^\x20-\x7e]|["\\]/g, '?')
  return { status, proxyStatus: `${PROXY_NAME}; error=${error}; details="${details}"` }
}
