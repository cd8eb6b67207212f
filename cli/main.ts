/** The `wtm` command. */
import { existsSync } from 'node:fs'
import { VERSION } from '../config.ts'
import { type RegisterCommand, run } from './run.ts'

const NAMES = [
  'classify',
  'evaluate',
  'keywords',
  'crawl',
  'sites',
  'egress',
  'worker',
  'scheduler',
  'evidence',
  'jobs',
  'desk',
  'user',
  'export',
  'demo',
  'start',
]

const commands: RegisterCommand[] = []
for (const name of NAMES) {
  const file = new URL(`./${name}.ts`, import.meta.url)
  if (!existsSync(file)) continue
  const module: Record<string, RegisterCommand> = await import(file.href)
  const register = module[`register${name[0]?.toUpperCase()}${name.slice(1)}`]
  if (register !== undefined) commands.push(register)
}

// Whoever read our output has seen enough, as `wtm classify | head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await run(process.argv.slice(2), commands, VERSION)
