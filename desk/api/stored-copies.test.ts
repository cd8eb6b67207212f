import { expect, test } from 'vitest'
import { safeDownload } from './stored-copies.ts'

const copy = (mime: string) =>
  ({ role: 'html-raw', mime, sha256: 'ab'.repeat(32), bytes: new Uint8Array() }) as const

test.each([
  'text/html',
  'text/html; charset=utf-8',
  'TEXT/HTML',
  'application/xhtml+xml',
  'application/json',
])('%s is handed out as plain text', (mime) => {
  expect(safeDownload(copy(mime)).type).toBe('text/plain; charset=utf-8')
})

test.each([
  'image/svg+xml',
  'text/javascript',
  'text/css',
  'application/pdf',
  'multipart/related',
  'nonsense',
  '',
])('%s is handed out as bytes', (mime) => {
  expect(safeDownload(copy(mime)).type).toBe('application/octet-stream')
})

test('the file is named by us, never by the page', () => {
  expect(safeDownload(copy('text/html')).fileName).toBe('html-raw-abababababab.html.txt')
})
