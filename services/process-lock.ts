/** A lock file that names its holder, so that one left by a killed process binds nobody. */
import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { identityOf, isAlive, type ProcessIdentity } from './process-identity.ts'

/** What a lock file says about who holds it. */
export interface Holder extends ProcessIdentity {
  /** Where the holder can be reached, once it can. */
  address: string | null
}

export type LockAttempt = { lock: ProcessLock } | { heldBy: Holder }

export interface ProcessLock {
  /** Tells those who come later where the holder can be reached. */
  announce(address: string): void
  release(): void
}

/**
 * Takes the lock unless a living process holds it.
 *
 * The file appears whole, by `link`, which fails when there is one. A dead holder's file is moved away
 * before a new attempt; should a third process have been quicker, its file is put back.
 */
export function takeProcessLock(file: string): LockAttempt {
  const self = identityOf(process.pid)
  if (self === null) throw new Error('a running process has an identity')
  mkdirSync(dirname(file), { recursive: true })
  for (;;) {
    if (place(file, { ...self, address: null })) return { lock: held(file, self) }
    const holder = readHolder(file)
    if (holder === 'unreadable') setAside(file, holder)
    else if (holder !== null) {
      if (isAlive(holder)) return { heldBy: holder }
      setAside(file, holder)
    }
  }
}

function held(file: string, self: ProcessIdentity): ProcessLock {
  return {
    announce(address) {
      const next = `${file}.${randomUUID()}`
      writeFileSync(next, JSON.stringify({ ...self, address }))
      renameSync(next, file)
    },
    release: () => rmSync(file, { force: true }),
  }
}

function place(file: string, holder: Holder): boolean {
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, JSON.stringify(holder))
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft)
  }
}

function setAside(file: string, expected: Holder | 'unreadable'): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const moved = readHolder(aside)
  const isExpected = JSON.stringify(moved) === JSON.stringify(expected)
  if (!isExpected && moved !== null && moved !== 'unreadable') place(file, moved)
  rmSync(aside, { force: true })
}

/** `null` when there is no file. */
function readHolder(file: string): Holder | 'unreadable' | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return null
  }
  try {
    const { pid, began, address }: Partial<Holder> = JSON.parse(text)
    if (typeof pid !== 'number' || typeof began !== 'string') return 'unreadable'
    return { pid, began, address: typeof address === 'string' ? address : null }
  } catch {
    return 'unreadable'
  }
}
