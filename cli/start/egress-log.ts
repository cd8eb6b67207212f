/** The record of every connection that left this machine, a JSON line each. */
import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { finished } from 'node:stream/promises'

export interface EgressLog extends AsyncDisposable {
  write(entry: object): void
}

export function openEgressLog(file: string): EgressLog {
  mkdirSync(dirname(file), { recursive: true })
  const stream = createWriteStream(file, { flags: 'a' })
  return {
    write: (entry) => void stream.write(`${JSON.stringify(entry)}\n`),
    async [Symbol.asyncDispose]() {
      stream.end()
      await finished(stream)
    },
  }
}
