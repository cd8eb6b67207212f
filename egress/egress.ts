/**
 * The one way out: an HTTP proxy on loopback through which pages, pictures and everything else leaves,
 * for plain HTTP clients and for browsers alike. Every connection is judged by `admit` and logged.
 */
import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import type { EgressEntry } from './entry.ts'
import { answerRequest } from './forward.ts'
import { openGate } from './gate.ts'
import { type Resolver, systemResolver } from './resolver.ts'
import { answerConnect } from './tunnel.ts'

export interface EgressOptions {
  /** 0, the default, takes a free port. */
  port?: number
  /** Loopback unless the operator says otherwise. */
  host?: string
  /** Exact `host:port` pairs that may be reached although their address is private or their port unusual. */
  allow: readonly string[]
  log: (entry: EgressEntry) => void
  resolve?: Resolver
}

export interface Egress {
  /** What clients take as their proxy, e.g. `http://127.0.0.1:8401`. */
  url: string
  port: number
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** Starts the proxy; it serves until it is closed. */
export async function openEgress(options: EgressOptions): Promise<Egress> {
  const gate = openGate({
    allow: options.allow,
    log: options.log,
    resolve: options.resolve ?? systemResolver,
  })
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    void answerRequest(gate, request, response)
  })
  server.on('connect', (request, client, head) => void answerConnect(gate, request, client, head))
  server.on('clientError', (_error, client) => client.destroy())
  const clients = trackClients(server)
  const host = options.host ?? '127.0.0.1'
  const port = await listen(server, options.port ?? 0, host)
  const close = async () => {
    for (const client of clients) client.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    close,
    [Symbol.asyncDispose]: close,
  }
}

/** Tunnels outlive the requests that opened them, so the server alone cannot close them. */
function trackClients(server: Server): Set<Socket> {
  const clients = new Set<Socket>()
  server.on('connection', (client) => {
    clients.add(client)
    client.once('close', () => clients.delete(client))
  })
  return clients
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
