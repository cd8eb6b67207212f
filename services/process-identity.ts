/** Tells a process from a later one that was given the same number. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

export interface ProcessIdentity {
  pid: number
  /** When it began, in the words of the operating system. */
  began: string
}

/** `null` when no such process is alive. */
export function identityOf(pid: number): ProcessIdentity | null {
  const began = existsSync('/proc/self/stat') ? beganByProc(pid) : beganByPs(pid)
  return began === null ? null : { pid, began }
}

export function isAlive(process: ProcessIdentity): boolean {
  return identityOf(process.pid)?.began === process.began
}

/** Field 22 of /proc/PID/stat, in clock ticks since boot; field 3 tells a zombie, which is as good as gone (proc(5)). */
function beganByProc(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state, ...later] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? null : (later[18] ?? null)
  } catch {
    return null
  }
}

function beganByPs(pid: number): string | null {
  const listed = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return listed.status === 0 ? listed.stdout.trim() || null : null
}
