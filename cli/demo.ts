/** `wtm demo`: the demonstration marketplaces alone. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import type { Demo } from '../demo/open-demo.ts'
import { untilStopped } from './until-stopped.ts'

type Flags = { classifiedsPort?: number; feedPort?: number; writeSites?: string; impatient?: boolean }

const IMPATIENT = { most: 10, withinMilliseconds: 1_000, retryAfterSeconds: 2 }

export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description('Serves the demonstration marketplaces on this machine until stopped.')
    .option(
      '--classifieds-port <n>',
      'port of the classifieds, 8411 by default; 0 is any free one',
      portNumber,
    )
    .option('--feed-port <n>', 'port of the feed, 8412 by default; 0 is any free one', portNumber)
    .option('--write-sites <dir>', 'write the site files, with the real addresses, into a directory')
    .option('--impatient', 'let each site answer one 429 with Retry-After to a client that is too quick')
    .action(serve)
}

async function serve(flags: Flags): Promise<void> {
  const { openDemo } = await import('../demo/open-demo.ts')
  await using demo = await openDemo({
    ports: {
      ...(flags.classifiedsPort === undefined ? {} : { classifieds: flags.classifiedsPort }),
      ...(flags.feedPort === undefined ? {} : { feed: flags.feedPort }),
    },
    ...(flags.impatient ? { patience: IMPATIENT } : {}),
  })
  for (const site of demo.sites) {
    const moved = site.preferredPort !== 0 && site.port !== site.preferredPort
    say(`${site.siteFile.title}: ${site.url}/${moved ? ` (port ${site.preferredPort} was taken)` : ''}`)
  }
  if (flags.writeSites !== undefined) await writeSiteFiles(demo, flags.writeSites)
  say(`Crawlers reach them only with WTM_EGRESS_ALLOW=${demo.allow.join(',')}`)
  say('Ctrl-C stops them.')
  await untilStopped()
}

async function writeSiteFiles(demo: Demo, directory: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  for (const site of demo.sites) {
    const file = join(directory, `${site.name}.yml`)
    await writeFile(file, site.siteFileText)
    say(`Site file: ${file}`)
  }
}

function portNumber(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.')
  return port
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
