/** `wtm sites`: draft a site file, check it, list them. */
import type { Command } from 'commander'
import { collect, seconds } from './sites/flags.ts'

export function registerSites(program: Command): void {
  const sites = program
    .command('sites')
    .description('Site files: which there are, whether they are right, and a wizard that drafts one.')
  sites
    .command('add')
    .description('Looks at a marketplace, politely, and drafts a site file for it with comments.')
    .argument('<url>', 'its start page, or better a page with listings on it')
    .option('--query <text>', 'a word that its listings surely have, to try the search with')
    .option('--out <file>', 'write the draft here instead of into WTM_SITES')
    .option('--delay <seconds>', 'least seconds between two requests', seconds, 2)
    .option('--no-browser', 'look at pages by plain HTTP alone')
    .action(async (url: string, flags) => (await import('./sites/add.ts')).add(url, flags))
  sites
    .command('check')
    .description(
      'Names every mistake by line and key, shows what is read, and says which field broke since when.',
    )
    .argument('<file...>', 'site files')
    .option(
      '--page <saved.html>',
      'read this saved page of a listing instead of visiting the site; may be given several times',
      collect,
    )
    .option('--url <address>', 'the address that a saved page had')
    .option('--query <text>', 'what to search for on the site')
    .option('--offline', 'only check the files')
    .action(async (files: string[], flags) => (await import('./sites/check.ts')).check(files, flags))
  sites
    .command('stop')
    .description('Stops all requests to a site within a second, on every worker; its work waits.')
    .argument('<name>', 'of its site file')
    .option('--reason <text>', 'why, for whoever wonders later')
    .action(async (name: string, flags) => (await import('./sites/stop.ts')).stop(name, flags))
  sites
    .command('resume')
    .description('Lets a stopped site go on where it was.')
    .argument('<name>', 'of its site file')
    .action(async (name: string) => (await import('./sites/stop.ts')).resume(name))
  sites
    .command('stopped')
    .description('The sites that are stopped, since when and why.')
    .action(async () => (await import('./sites/stop.ts')).stopped())
  sites
    .command('health')
    .description('How well watched sites are read, field by field, and what is wrong since when.')
    .argument('[name]', 'of a site file; all watched sites where none is named')
    .action(async (name?: string) => (await import('./sites/health.ts')).health(name))
  sites
    .command('list')
    .description('All site files of WTM_SITES.')
    .action(async () => (await import('./sites/list.ts')).list())
}
