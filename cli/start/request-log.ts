/** The log of requests of this process: a file of its own, as lines of two writers could not be chained. */
import { randomUUID } from 'node:crypto'
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { openChain } from '../../egress/hash-chain.ts'
import { WtmError } from '../../model/error.ts'
import type { RequestEntry } from '../../model/request-entry.ts'

export interface RequestLog extends AsyncDisposable {
  file: string
  write(entry: RequestEntry): void
}

/** What cannot be logged is not asked for: the log must hold every request. */
export class RequestLogError extends WtmError {
  constructor(file: string, cause: Error | null) {
    super(
      'REQUEST_LOG_FAILED',
      `${file} cannot be written (${cause?.message ?? 'closed'}); make room or mend the folder`,
      {
        cause,
      },
    )
  }
}

/** `<dataDir>/requests/<start>-<process>-<chance>.jsonl`; there is no file before there is a request. */
export function openRequestLog(dataDir: string, now: Date = new Date()): RequestLog {
  const folder = join(dataDir, 'requests')
  const file = join(
    folder,
    `${now.toISOString().replace(/[:.]/g, '-')}-${process.pid}-${randomUUID().slice(0, 8)}.jsonl`,
  )
  const chain = openChain()
  let stream: ReturnType<typeof createWriteStream> | null = null
  let failed: Error | null = null
  const open = () => {
    mkdirSync(folder, { recursive: true })
    return createWriteStream(file, { flags: 'ax' }).on('error', (error) => {
      failed = error
    })
  }
  return {
    file,
    write(entry) {
      try {
        stream ??= open()
      } catch (error) {
        failed = error instanceof Error ? error : new Error(String(error))
      }
      if (failed !== null || stream === null) throw new RequestLogError(file, failed)
      stream.write(`${chain.next(entry)}\n`)
    },
    async [Symbol.asyncDispose]() {
      if (stream === null || failed !== null) return
      stream.end()
      await finished(stream)
    },
  }
}
