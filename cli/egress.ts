/** `wtm egress`: the way out alone, for workers on several machines or in containers without another one. */
import type { Command } from 'commander'

export function registerEgress(program: Command): void {
  const egress = program
    .command('egress')
    .description('Serves the way out: a proxy that refuses private addresses and logs every connection.')
    .option('--host <address>', 'address to listen at', '127.0.0.1')
    .action(serve)
  egress
    .command('audit')
    .description('Checks logs of requests: is each whole, and how was each host treated?')
    .argument('<file...>', 'logs, as WTM_DATA/requests/ has them')
    .option(
      '--head <hash>',
      'the last hash that a log is known to have had: shows whether its end is missing',
    )
    .action(async (files: string[], flags) => (await import('./egress-audit.ts')).audit(files, flags))
}

async function serve({ host }: { host: string }): Promise<void> {
  const [{ readConfig }, { openEgress }, { openEgressLog }, { untilStopped }] = await Promise.all([
    import('../config.ts'),
    import('../egress/egress.ts'),
    import('./start/egress-log.ts'),
    import('./until-stopped.ts'),
  ])
  const { egressPort, egressAllow, dataDir } = readConfig()
  const file = `${dataDir}/egress.jsonl`
  await using log = openEgressLog(file)
  await using egress = await openEgress({
    host,
    port: egressPort,
    allow: egressAllow,
    log: (entry) => log.write(entry),
  })
  process.stdout.write(`The way out is ${egress.url}; give it to workers as WTM_EGRESS_URL. Log: ${file}\n`)
  await untilStopped()
}
