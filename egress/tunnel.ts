/** Tunnels through the proxy: `CONNECT market.example:443` (RFC 9110, 9.3.6). */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { readAuthority } from './destination.ts'
import type { Gate, Refused } from './gate.ts'

/** Connects the client with what it asked for, byte for byte, or says why not. */
export async function answerConnect(
  gate: Gate,
  request: IncomingMessage,
  client: Duplex,
  head: Buffer,
): Promise<void> {
  client.once('error', () => client.destroy())
  const target = request.url ?? ''
  const to = readAuthority(target)
  if (to === null) return refuse(client, gate.refuse('CONNECT', target, 'not a host and a port'))
  const server = await gate.open('CONNECT', to)
  if ('proxyStatus' in server) return refuse(client, server)
  server.once('close', () => client.destroy())
  client.once('close', () => server.destroy())
  if (client.destroyed) {
    server.destroy()
    return
  }
  server.setTimeout(IDLE_MS, () => server.destroy())
  client.write('HTTP/1.1 200 Connection established\r\n\r\n')
  if (head.length > 0) server.write(head)
  server.pipe(client)
  client.pipe(server)
}

const IDLE_MS = 120_000
const STATUS_TEXT = { 400: 'Bad Request', 403: 'Forbidden', 502: 'Bad Gateway' } as const

function refuse(client: Duplex, { status, proxyStatus }: Refused): void {
  client.end(
    `HTTP/1.1 ${status} ${STATUS_TEXT[status]}\r\nProxy-Status: ${proxyStatus}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
  )
}
