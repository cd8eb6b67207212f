/** The site file by which a task was planned, as it stood then. */
import { WtmError } from '../model/error.ts'
import type { SiteVersion } from '../model/site.ts'
import type { Store } from '../store/open-store.ts'
import { siteVersion } from '../store/sites.ts'
import type { Parts } from './parts.ts'
import { type Patience, untilStored } from './store-patience.ts'
import type { RunOfTask } from './task-plan.ts'

/** A task names a version that nobody published, as when two databases were mixed up. */
export class SiteVersionUnknownError extends WtmError {
  constructor(task: RunOfTask) {
    super(
      'SITE_VERSION_UNKNOWN',
      `The site file ${task.site} in version ${task.siteVersion} is not in the database. Start the scheduler once with that file, then replay the job.`,
    )
  }
}

/** @throws SiteVersionUnknownError */
export async function siteOf(
  task: RunOfTask,
  { siteVersion }: Pick<Parts, 'siteVersion'>,
): Promise<SiteVersion> {
  const version = await siteVersion(task.siteVersion)
  if (version === null) throw new SiteVersionUnknownError(task)
  return version
}

/** Reads each version once: they never change. */
export function siteVersionReader(store: Store, patience: Patience): Parts['siteVersion'] {
  const known = new Map<string, SiteVersion>()
  return async (hash) => {
    const version = known.get(hash) ?? (await untilStored(patience, () => siteVersion(store, hash)))
    if (version !== null) known.set(hash, version)
    return version
  }
}
