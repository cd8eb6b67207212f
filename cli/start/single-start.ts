/** One start at a time in a data folder: two would take each other's servers away. */
import { join } from 'node:path'
import { EXIT, WtmError } from '../../model/error.ts'
import { type Holder, type ProcessLock, takeProcessLock } from '../../services/process-lock.ts'

export class AlreadyRunningError extends WtmError {
  constructor(holder: Holder) {
    const desk = holder.address === null ? 'it is still starting' : `its desk is at ${holder.address}`
    super(
      'ALREADY_RUNNING',
      `Already running here as process ${holder.pid}; ${desk}. Stop it with Ctrl-C or: kill ${holder.pid}`,
      { exitStatus: EXIT.alreadyRunning },
    )
  }
}

/** @throws AlreadyRunningError unless the process that last held the folder is gone. */
export function claimDataFolder(dataDir: string): ProcessLock {
  const attempt = takeProcessLock(join(dataDir, 'start.lock'))
  if ('heldBy' in attempt) throw new AlreadyRunningError(attempt.heldBy)
  return attempt.lock
}
