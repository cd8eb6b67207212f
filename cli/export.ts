/** `wtm export`: what leaves the house. */
import { type Command, Option } from 'commander'
import type { TakedownFormat } from '../desk/contract/takedown.ts'

interface TakedownWords {
  site: string
  format: TakedownFormat
}

export function registerExport(program: Command): void {
  const group = program.command('export').description('Lists for those outside; each export is recorded.')
  group
    .command('takedown')
    .description('Prints the takedown list of a platform.')
    .requiredOption('--site <name>', 'the platform, as its site file names it')
    .addOption(new Option('--format <format>').choices(['csv', 'jsonl']).default('csv'))
    .action(async ({ site, format }: TakedownWords) => {
      const [{ readConfig }, { openRecords }, { exportTakedownList }] = await Promise.all([
        import('../config.ts'),
        import('../desk/main.ts'),
        import('../desk/export-takedown-list.ts'),
      ])
      await using store = await openRecords(readConfig())
      const at = new Date().toISOString()
      process.stdout.write(await exportTakedownList(store, { site, format, user: 'command-line', at }))
    })
}
