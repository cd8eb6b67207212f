/** A line to a server that can be cut: a TCP relay that a test may sever at a chosen moment, or for good. */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export interface CutLine extends AsyncDisposable {
  port: number
  /** How often the chosen moment came. */
  readonly timesCut: number
  /** Cuts all connections when the `chunk`th next piece of data comes by; the piece itself is lost. */
  cutAt(chunk: number): void
  /** Cuts all connections and takes no new ones. */
  sever(): void
  mend(): void
}

export async function openCutLine(target: { host: string; port: number }): Promise<CutLine> {
  const sockets = new Set<Socket>()
  let untilCut = Number.POSITIVE_INFINITY
  let timesCut = 0
  let isSevered = false

  const cut = () => {
    for (const socket of sockets) socket.destroy()
    sockets.clear()
  }
  const relay = (from: Socket, to: Socket) => {
    sockets.add(from)
    from.on('error', () => {})
    from.on('close', () => {
      sockets.delete(from)
      to.destroy()
    })
    from.on('data', (data) => {
      untilCut -= 1
      if (untilCut > 0) to.write(data)
      else {
        untilCut = Number.POSITIVE_INFINITY
        timesCut += 1
        cut()
      }
    })
  }
  const server = createServer((client) => {
    if (isSevered) client.destroy()
    else {
      const upstream = connect(target)
      relay(client, upstream)
      relay(upstream, client)
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')

  return {
    port: address.port,
    get timesCut() {
      return timesCut
    },
    cutAt: (chunk) => {
      untilCut = chunk
    },
    sever: () => {
      isSevered = true
      cut()
    },
    mend: () => {
      isSevered = false
    },
    async [Symbol.asyncDispose]() {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
