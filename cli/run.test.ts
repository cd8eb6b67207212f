import type { Command } from 'commander'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { EXIT, WtmError } from '../model/error.ts'
import { type RegisterCommand, run } from './run.ts'

let said: string[]

beforeEach(() => {
  said = []
  const keep = (text: unknown): boolean => {
    said.push(String(text))
    return true
  }
  vi.spyOn(process.stderr, 'write').mockImplementation(keep)
  vi.spyOn(process.stdout, 'write').mockImplementation(keep)
  vi.spyOn(console, 'error').mockImplementation(keep)
})

afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

function command(name: string, action: () => void): RegisterCommand {
  return (program: Command) => {
    program.command(name).option('--max <n>').action(action)
  }
}

const nothing = command('nothing', () => {})

test('a command that does its work ends with 0', async () => {
  expect(await run(['nothing'], [nothing], '1.2.3')).toBe(EXIT.done)
})

test('a command that met bad input on the way ends with the status it set', async () => {
  const half = command('half', () => {
    process.exitCode = EXIT.badInput
  })
  expect(await run(['half'], [half], '1.2.3')).toBe(EXIT.badInput)
})

test.each([
  ['an unknown command', ['nowhere']],
  ['an unknown option', ['nothing', '--no-such']],
  ['an option without its value', ['nothing', '--max']],
  ['a word too many', ['nothing', 'more']],
])('%s is wrong usage', async (_, words) => {
  expect(await run(words, [nothing], '1.2.3')).toBe(EXIT.usage)
  expect(said.join('')).toContain('error:')
})

test('wrong usage inside a group of commands is wrong usage too', async () => {
  const group: RegisterCommand = (program) => {
    program
      .command('group')
      .command('inner')
      .action(() => {})
  }
  expect(await run(['group', 'inner', '--no-such'], [group], '1.2.3')).toBe(EXIT.usage)
})

test('help and version are no failures', async () => {
  expect(await run(['--help'], [nothing], '1.2.3')).toBe(EXIT.done)
  expect(await run(['--version'], [nothing], '1.2.3')).toBe(EXIT.done)
  expect(said.join('')).toContain('1.2.3')
})

test('an error made for users is told in one line and ends with its own status', async () => {
  const failing = command('failing', () => {
    throw new WtmError('REDIS_EVICTS', 'Set maxmemory-policy to noeviction.', {
      exitStatus: EXIT.serviceMissing,
    })
  })
  expect(await run(['failing'], [failing], '1.2.3')).toBe(EXIT.serviceMissing)
  expect(said).toEqual(['wtm: REDIS_EVICTS: Set maxmemory-policy to noeviction.'])
})

test('a bug is called a bug', async () => {
  const buggy = command('buggy', () => {
    throw new TypeError('x is not a function')
  })
  expect(await run(['buggy'], [buggy], '1.2.3')).toBe(EXIT.badInput)
  expect(said.join('\n')).toContain('UNEXPECTED')
  expect(said.join('\n')).toContain('x is not a function')
})
