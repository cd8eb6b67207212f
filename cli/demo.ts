/** `wtm demo`: the demonstration marketplaces alone, on one day or with days that pass. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Command, InvalidArgumentError } from 'commander'
import { LAST_DAY } from '../demo/calendar/life.ts'
import type { Demo, DemoOptions } from '../demo/open-demo.ts'
import { untilStopped } from './until-stopped.ts'

interface Flags {
  classifiedsPort?: number
  feedPort?: number
  shopPort?: number
  boardPort?: number
  writeSites?: string
  impatient?: boolean
  day?: number
  dayLength?: number
}

const IMPATIENT = { most: 10, withinMilliseconds: 1_000, retryAfterSeconds: 2 }

export function registerDemo(program: Command): void {
  const command = program
    .command('demo')
    .description('Serves the demonstration marketplaces on this machine until stopped.')
  for (const [name, port] of [
    ['classifieds', 8411],
    ['feed', 8412],
    ['shop', 8413],
    ['board', 8414],
  ] as const)
    command.option(
      `--${name}-port <n>`,
      `port of the ${name}, ${port} by default; 0 is any free one`,
      portNumber,
    )
  command
    .option('--write-sites <dir>', 'write the site files, with the real addresses, into a directory')
    .option('--impatient', 'let each site answer one 429 with Retry-After to a client that is too quick')
    .option(
      '--day <n>',
      'a day of the calendar, 0 to 28, on which listings come, change and end; another number and Enter make it another day',
      dayNumber,
    )
    .option(
      '--day-length <seconds>',
      'let days pass by themselves, from --day on, or from the first',
      seconds,
    )
    .action(serve)
}

async function serve(flags: Flags): Promise<void> {
  const [{ openDemo }, { followDays }] = await Promise.all([
    import('../demo/open-demo.ts'),
    import('./demo/follow-days.ts'),
  ])
  await using demo = await openDemo(demoOptions(flags))
  for (const site of demo.sites) {
    const moved = site.preferredPort !== 0 && site.port !== site.preferredPort
    say(`${site.siteFile.title}: ${site.url}/${moved ? ` (port ${site.preferredPort} was taken)` : ''}`)
  }
  if (flags.writeSites !== undefined) await writeSiteFiles(demo, flags.writeSites)
  say(`Crawlers reach them only with WTM_EGRESS_ALLOW=${demo.allow.join(',')}`)
  say('Ctrl-C stops them.')
  if (demo.day() === null) {
    await untilStopped()
    return
  }
  using days = followDays(demo, say)
  const asked = createInterface({ input: process.stdin })
  asked.on('line', (line) => days.asked(line))
  await untilStopped()
  asked.close()
}

/** One day is today's date; where days pass, the last of them is, so that no listing comes from the future. */
function demoOptions({ day, dayLength, impatient, ...flags }: Flags): DemoOptions {
  const { classifiedsPort: classifieds, feedPort: feed, shopPort: shop, boardPort: board } = flags
  const ports = Object.entries({ classifieds, feed, shop, board }).filter(([, port]) => port !== undefined)
  const calendar =
    dayLength !== undefined
      ? { day: day ?? 0, dayLengthSeconds: dayLength }
      : day === undefined
        ? null
        : { day, presentDay: day }
  return {
    ports: Object.fromEntries(ports),
    ...(impatient && { patience: IMPATIENT }),
    ...(calendar && { calendar }),
  }
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

function dayNumber(text: string): number {
  const day = Number(text)
  if (!/^\d+$/.test(text) || day > LAST_DAY)
    throw new InvalidArgumentError(`A day is a number from 0 to ${LAST_DAY}.`)
  return day
}

function seconds(text: string): number {
  const length = Number(text)
  if (!(length >= 1 && length <= 86_400))
    throw new InvalidArgumentError('A day lasts from 1 to 86400 seconds.')
  return length
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
