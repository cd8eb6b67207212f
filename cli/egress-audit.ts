/** `wtm egress audit`: is a log of requests whole, and how was each host treated? */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { type ChainCheck, chainChecker } from '../egress/hash-chain.ts'
import { type Treatment, treatments } from '../egress/treatment.ts'
import { WtmError } from '../model/error.ts'
import { requestEntry } from '../model/request-entry.ts'

/** Beside those of every command: a log is not whole. */
export const AUDIT_EXIT = { broken: 22 } as const

class RequestLogMissingError extends WtmError {
  constructor(file: string, cause: unknown) {
    super('REQUEST_LOG_MISSING', `${file} cannot be read; logs are under WTM_DATA/requests/`, { cause })
  }
}

export async function audit(files: string[], { head }: { head?: string }): Promise<void> {
  for (const file of files) {
    const { chain, unread, hosts } = await auditFile(file, head)
    const verdict =
      chain.broken === null ? 'whole' : `BROKEN at line ${chain.broken.line}: ${chain.broken.reason}`
    process.stdout.write(`${file}: ${chain.lines} lines, ${verdict}; last hash ${chain.head}\n`)
    if (unread > 0) process.stdout.write(`  ${unread} lines are no requests\n`)
    for (const host of hosts) process.stdout.write(`  ${wordsOf(host)}\n`)
    if (chain.broken !== null || unread > 0) process.exitCode = AUDIT_EXIT.broken
  }
}

export async function auditFile(
  file: string,
  head?: string,
): Promise<{ chain: ChainCheck; unread: number; hosts: Treatment[] }> {
  const checker = chainChecker()
  const seen = treatments()
  let unread = 0
  try {
    for await (const line of createInterface({
      input: createReadStream(file),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      const entry = checker.see(line)
      const {
        seq: _seq,
        prev: _prev,
        ...request
      } = typeof entry === 'object' && entry !== null ? { seq: 0, prev: '', ...entry } : {}
      const read = requestEntry.safeParse(request)
      if (read.success) seen.see(read.data)
      else unread += 1
    }
  } catch (error) {
    throw new RequestLogMissingError(file, error)
  }
  return { chain: checker.result(head), unread, hosts: seen.result() }
}

function wordsOf(host: Treatment): string {
  const gap =
    host.shortestGap === null ? '' : `, at least ${host.shortestGap.toFixed(1)} s between two documents`
  return [
    `${host.host}: ${host.requests} requests, ${host.bytes} bytes${gap}`,
    `${host.heldBack} held back by robots.txt, ${host.declined} declined by the host`,
    `robots.txt ${[...host.robotsHashes].map((hash) => hash.slice(0, 12)).join(', ') || 'none'}`,
    `as ${[...host.userAgents].join(' | ') || 'nobody'}`,
  ].join('; ')
}
