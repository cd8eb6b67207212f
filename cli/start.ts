/** `wtm start`: everything on one machine, from the servers to the desk. */
import type { Command } from 'commander'

export function registerStart(program: Command): void {
  program
    .command('start')
    .description('Starts everything on this machine and watches the sites, or the demonstration without any.')
    .option('--demo', 'watch the demonstration although there are sites', false)
    .option('--until-idle', 'end by itself when every run is finished', false)
    .action(async (options: { demo: boolean; untilIdle: boolean }) => {
      const [{ readConfig }, { start }, { untilStopped }, { openStatusLine }] = await Promise.all([
        import('../config.ts'),
        import('./start/start.ts'),
        import('./until-stopped.ts'),
        import('./start/status-line.ts'),
      ])
      await start(readConfig(), options, openStatusLine(process.stdout), untilStopped())
    })
}
