/** What runs have found wrong with a site since when, where there are records of runs. */
import { readConfig } from '../../config.ts'
import { alarmText, keptPageText } from '../../desk/contract/alarm-text.ts'
import { WtmError } from '../../model/error.ts'
import { say } from './say.ts'

/** A database that is away hinders no check: it is said, and the check goes on. */
export async function sayAlarms(site: string): Promise<void> {
  const config = readConfig()
  if (config.mongodbUrl === null) return
  const [{ openTheStore }, { openAlarms }] = await Promise.all([
    import('./open-the-store.ts'),
    import('../../store/site-alarms.ts'),
  ])
  try {
    await using store = await openTheStore(config)
    for (const alarm of await openAlarms(store, site)) {
      const page = keptPageText(alarm)
      say(`  runs found: ${alarmText(alarm)}${page === null ? '' : ` (${page})`}`)
    }
  } catch (error) {
    if (!(error instanceof WtmError)) throw error
    console.error(`wtm: ${error.code}: ${error.message}`)
  }
}
