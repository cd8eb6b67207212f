/** A port that nothing listens on. */
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Another program may take the port before it is used: whoever starts a server on it must be ready to try again. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  const probe = createServer()
  probe.listen(0, host)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string')
    throw new Error('a TCP server has an address with a port')
  return address.port
}
