/** `wtm worker`: works off the queues until it is stopped. */
import type { Command } from 'commander'

export function registerWorker(program: Command): void {
  program
    .command('worker')
    .description('Visits, judges and captures what is planned. Start as many as you like, on any machine.')
    .option('--no-browser', 'do without Chromium: no pages that need one, no pictures as evidence')
    .action(async (options: { browser: boolean }) => {
      const [
        { readConfig },
        { runWorker },
        { openChromium },
        { openEgressLog },
        { openRequestLog },
        { untilStopped },
        { timedLog },
      ] = await Promise.all([
        import('../config.ts'),
        import('../workers/main.ts'),
        import('../services/chromium.ts'),
        import('./start/egress-log.ts'),
        import('./start/request-log.ts'),
        import('./until-stopped.ts'),
        import('./timed-log.ts'),
      ])
      const config = readConfig()
      const log = timedLog(process.stderr)
      const { chromiumPath: path, dataDir } = config
      const browser = options.browser ? await openChromium({ path, dataDir, say: log }) : null
      await using connections = openEgressLog(`${dataDir}/egress.jsonl`)
      await using requests = openRequestLog(dataDir)
      await using _worker = await runWorker(config, {
        browser,
        log,
        egressLog: (entry) => connections.write(entry),
        note: (entry) => requests.write(entry),
      })
      log('ready')
      log(`${await untilStopped()}: ending what is in hand`)
    })
}
