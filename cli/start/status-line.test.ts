import { expect, test } from 'vitest'
import { openStatusLine } from './status-line.ts'

function output(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, columns: 20, write: (text: string) => void written.push(text), written }
}

test('on a terminal the state is rewritten, and lines that stay go above it', () => {
  const terminal = output(true)
  const status = openStatusLine(terminal)
  status.show('pages 1')
  status.show('pages 2')
  status.say('worker ended')
  status.end()
  expect(terminal.written.join('')).toBe(
    '\r\u001b[2Kpages 1\r\u001b[2Kpages 2\r\u001b[2Kworker ended\npages 2\n',
  )
})

test('on a terminal the state never takes a second row', () => {
  const terminal = output(true)
  openStatusLine(terminal).show('x'.repeat(100))
  expect(terminal.written.join('')).toBe(`\r\u001b[2K${'x'.repeat(19)}`)
})

test('in a log the state is written now and then, and only when it changed', () => {
  const log = output(false)
  let now = 0
  const status = openStatusLine(log, () => now)
  status.show('pages 1')
  now = 1_000
  status.show('pages 2')
  status.say('worker ended')
  now = 6_000
  status.show('pages 1')
  status.show('pages 3')
  now = 12_000
  status.show('pages 3')
  status.end()
  expect(log.written).toEqual(['pages 1\n', 'worker ended\n', 'pages 3\n'])
})
