/** The log of requests of this process: a file of its own, as lines of two writers could not be chained. */
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { openChain } from '../../egress/hash-chain.ts'
import type { RequestEntry } from '../../model/request-entry.ts'

export interface RequestLog extends AsyncDisposable {
  file: string
  write(entry: RequestEntry): void
}

/** `<dataDir>/requests/<start>-<process>.jsonl`; there is no file before there is a request. */
export function openRequestLog(dataDir: string, now: Date = new Date()): RequestLog {
  const folder = join(dataDir, 'requests')
  const file = join(folder, `${now.toISOString().replace(/[:.]/g, '-')}-${process.pid}.jsonl`)
  const chain = openChain()
  let stream: ReturnType<typeof createWriteStream> | null = null
  const open = () => {
    mkdirSync(folder, { recursive: true })
    return createWriteStream(file, { flags: 'ax' })
  }
  return {
    file,
    write(entry) {
      stream ??= open()
      stream.write(`${chain.next(entry)}\n`)
    },
    async [Symbol.asyncDispose]() {
      if (stream === null) return
      stream.end()
      await finished(stream)
    },
  }
}
