/** How a name becomes addresses. */
import { lookup } from 'node:dns/promises'

/** All addresses of a host name; rejects or gives none where it has none. */
export type Resolver = (host: string) => Promise<string[]>

/** The operating system's resolver, as every other program on this machine uses it. */
export async function systemResolver(host: string): Promise<string[]> {
  const answers = await lookup(host, { all: true })
  return answers.map(({ address }) => address)
}
