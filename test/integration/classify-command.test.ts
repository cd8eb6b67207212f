import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const WTM = fileURLToPath(new URL('../../cli/main.ts', import.meta.url))

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
