/** A server that belongs to nobody's marketplace, and must never be asked for anything. */
import { createSocket } from 'node:dgram'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Victim {
  port: number
  /** Everything that reached it: a single one is a hole. */
  hits: string[]
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** Listens on IPv4 and, where the machine has it, IPv6 loopback, on the same port, and there for UDP as well. */
export async function openVictim(): Promise<Victim> {
  const hits: string[] = []
  const first = await listen(hits, '127.0.0.1', 0)
  const { port } = first.address() as AddressInfo
  const second = await listen(hits, '::1', port).catch(() => null)
  const datagrams = createSocket('udp4', (_bytes, from) => hits.push(`datagram from ${from.address}`))
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve))
  const close = async () => {
    await new Promise<void>((resolve) => datagrams.close(() => resolve()))
    for (const server of [first, second]) {
      server?.closeAllConnections()
      await new Promise((resolve) => (server === null ? resolve(null) : server.close(resolve)))
    }
  }
  return { port, hits, close, [Symbol.asyncDispose]: close }
}

function listen(hits: string[], host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      hits.push(`${request.method} ${request.url}`)
      response.end('secret')
    })
    server.on('connection', (socket) => hits.push(`connection from ${socket.remoteAddress}`))
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}
