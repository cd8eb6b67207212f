/** Opens a TCP connection to one of the addresses that were admitted, and to no other. */
import { connect, type Socket } from 'node:net'

/** Thrown when none of the admitted addresses answers. */
export class UnreachableError extends Error {
  override name = 'UnreachableError'
}

export interface DialledSocket {
  socket: Socket
  address: string
}

/**
 * Tries the addresses in order.
 *
 * @throws UnreachableError when the last one fails too.
 */
export async function dial(addresses: readonly string[], port: number): Promise<DialledSocket> {
  let failure = 'no address'
  for (const address of addresses.slice(0, MOST_ADDRESSES)) {
    try {
      return { socket: await open(address, port), address }
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error)
    }
  }
  throw new UnreachableError(failure)
}

const MOST_ADDRESSES = 3
const CONNECT_TIMEOUT_MS = 10_000

function open(address: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port, noDelay: true })
    const timer = setTimeout(
      () => socket.destroy(new Error(`${address} did not answer in time`)),
      CONNECT_TIMEOUT_MS,
    )
    socket.on('error', (error) => {
      clearTimeout(timer)
      socket.destroy()
      reject(error)
    })
    socket.once('connect', () => {
      clearTimeout(timer)
      resolve(socket)
    })
  })
}
