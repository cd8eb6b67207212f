/** `wtm scheduler`: begins runs when they are due, until it is stopped. */
import type { Command } from 'commander'

interface SchedulerFlags {
  publish: boolean
  site?: string[]
}

export function registerScheduler(program: Command): void {
  program
    .command('scheduler')
    .description(
      'Starts a run of each published site when it is due, and gives lost work back to the queues.',
    )
    .option('--publish', 'publish the site files first, and watch only these', false)
    .option('--site <names...>', 'watch only these of the published sites')
    .action(async (flags: SchedulerFlags) => {
      const [{ readConfig }, { runScheduler }, { untilStopped }, { timedLog }] = await Promise.all([
        import('../config.ts'),
        import('../workers/main.ts'),
        import('./until-stopped.ts'),
        import('./timed-log.ts'),
      ])
      const config = readConfig()
      const log = timedLog(process.stderr)
      const publish = flags.publish ? await readSites(config.sitesDir) : []
      const watch = flags.site ?? (flags.publish ? publish.map(({ name }) => name) : null)
      await using _scheduler = await runScheduler(config, { publish, watch, log })
      log('ready')
      log(await untilStopped())
    })
}

async function readSites(directory: string) {
  const { readSitesDirectory } = await import('../crawlers/site/read-sites-directory.ts')
  return readSitesDirectory(directory)
}
