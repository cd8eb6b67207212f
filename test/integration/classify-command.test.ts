import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { registerClassify } from '../../cli/classify.ts'
import { run } from '../../cli/run.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const WTM = fileURLToPath(new URL('../../cli/main.js', import.meta.url))

async function classify(
  input: string,
): Promise<{ lines: Record<string, unknown>[]; status: number | null; errors: string }> {
  const child = execFile(process.execPath, [WTM, 'classify'], { maxBuffer: 64 * 2 ** 20 })
  let output = ''
  let errors = ''
  child.stdout?.on('data', (part) => {
    output += part
  })
  child.stderr?.on('data', (part) => {
    errors += part
  })
  child.stdin?.end(input)
  const [status] = await once(child, 'close')
  return {
    lines: output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
    status,
    errors,
  }
}

test('every line is answered in order, and bad lines end with status 1', async () => {
  const megabyte = 'x '.repeat(500_000)
  const input = [
    '{"id":"one","title":"ivory tusk, no papers"}',
    'not json',
    `{"id":"two","title":"bench","description":"${megabyte}"}`,
    '{"id":"three","title":"\\u0000\\u0007\\ud800 tusk"}',
    '{"id":"four"}',
  ].join('\n')
  const { lines, status, errors } = await classify(input)
  expect(lines.map(({ id }) => id)).toEqual(['one', null, 'two', 'three', 'four'])
  expect(lines.map((line) => 'error' in line)).toEqual([false, true, false, false, true])
  expect(status).toBe(1)
  expect(errors).toContain('CLASSIFY_BAD_LINES')
})

test('good lines end with status 0', async () => {
  expect(await classify('{"id":"one","title":"bench"}\n')).toMatchObject({ status: 0, errors: '' })
})

test('a line separator of Unicode inside a text does not end a line of JSON', async () => {
  const { lines, status } = await classify(
    '{"id":"one","title":"bench\u2028wooden"}\r\n{"id":"two","title":"lamp"}',
  )
  expect(lines.map(({ id }) => id)).toEqual(['one', 'two'])
  expect(status).toBe(0)
})

test('files that cannot be used are wrong usage, and nothing is emptied', async () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'listings.jsonl')
  writeFileSync(file, '{"id":"one","title":"bench"}\n')
  const wtm = (...words: string[]) => run(['classify', ...words], [registerClassify], '0')
  expect(await wtm('--in', file, '--out', file)).toBe(2)
  expect(await wtm('--in', join(folder.path, 'nowhere'), '--out', file)).toBe(2)
  expect(await wtm('--in', folder.path)).toBe(2)
  expect(await wtm('--in', file, '--out', join(folder.path, 'no', 'such'))).toBe(2)
  expect(readFileSync(file, 'utf8')).toBe('{"id":"one","title":"bench"}\n')
})
