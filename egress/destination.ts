/** Where a request may go: the rules that every connection passes before anything is dialled. */
import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.ts'
import type { Resolver } from './resolver.ts'

/** A host in canonical form (lower case, punycode, odd-form addresses written out) and its port. */
export interface Destination {
  host: string
  port: number
}

/** What may be dialled: exactly these addresses, in this order. */
export interface Admission {
  addresses: string[]
}

/** Why a destination is refused; `error` is a type of RFC 9209 (Proxy-Status). */
export interface Refusal {
  error: 'http_request_error' | 'destination_ip_prohibited' | 'dns_error' | 'http_request_denied'
  reason: string
}

/**
 * Reads the authority of a CONNECT request, e.g. `market.example:443`.
 *
 * @returns null where it is not exactly a host and a port.
 */
export function readAuthority(authority: string): Destination | null {
  const match = /^(\[[^\]]+\]|[^:/?#@\\\s]+):(\d{1,5})$/.exec(authority)
  if (match === null) return null
  const url = URL.parse(`http://${match[1]}/`)
  const port = Number(match[2])
  if (url === null || port < 1 || port > 65_535) return null
  return { host: bare(url.hostname), port }
}

/** The destination of an absolute-form request, e.g. of `GET http://market.example/ad/1`. */
export function destinationOf(url: URL): Destination {
  return {
    host: bare(url.hostname),
    port: url.port === '' ? (DEFAULT_PORT[url.protocol] ?? 0) : Number(url.port),
  }
}

/**
 * Resolves the host once and judges every address it has. The caller dials one of the admitted addresses and
 * never the name, so that a name server which changes its answer gains nothing.
 *
 * @param allow exact `host:port` pairs that may have private addresses and other ports.
 */
export async function admit(
  { host, port }: Destination,
  allow: ReadonlySet<string>,
  resolve: Resolver,
): Promise<Admission | Refusal> {
  const excepted = allow.has(`${isIP(host) === 6 ? `[${host}]` : host}:${port}`)
  if (!excepted && port !== 80 && port !== 443) {
    return { error: 'http_request_denied', reason: `port ${port} is neither 80 nor 443` }
  }
  const addresses = isIP(host) === 0 ? await resolve(host).catch(() => []) : [host]
  if (addresses.length === 0) return { error: 'dns_error', reason: `${host} has no address` }
  const prohibited = excepted ? undefined : addresses.find((address) => !isPublicAddress(address))
  if (prohibited !== undefined) {
    return { error: 'destination_ip_prohibited', reason: `${prohibited} is not a public address` }
  }
  return { addresses }
}

/** Brings operator's exceptions into the form that `admit` compares with; what is no `host:port` is left out. */
export function allowSet(pairs: readonly string[]): Set<string> {
  return new Set(
    pairs.flatMap((pair) => {
      const read = readAuthority(pair)
      if (read === null) return []
      return [`${isIP(read.host) === 6 ? `[${read.host}]` : read.host}:${read.port}`]
    }),
  )
}

const DEFAULT_PORT: Record<string, number> = { 'http:': 80, 'https:': 443 }

function bare(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname
}
