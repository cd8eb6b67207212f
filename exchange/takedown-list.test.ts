import { execFileSync } from 'node:child_process'
import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { fromFormulaSafe } from './formula-safe.ts'
import { TAKEDOWN_COLUMNS, takedownCsv } from './takedown-csv.ts'
import type { TakedownEntry } from './takedown-entry.ts'
import { takedownJsonl } from './takedown-jsonl.ts'

const entry: TakedownEntry = {
  schemaVersion: 1,
  itemId: 'bazaar/7',
  platform: 'bazaar',
  listingId: '7',
  url: 'https://bazaar.example/ad/7',
  title: 'Ivory bangle',
  language: 'en',
  verdict: 'confirmed-illegal',
  decidedAt: '2026-03-02T10:00:00.000Z',
  kind: 'offer',
  species: ['Loxodonta africana', 'Elephas maximus'],
  cites: 'I',
  products: ['ivory jewellery'],
  explanation: 'Offer.',
  legalBasis: [],
  quotes: ['Ivory'],
  price: { amount: 1250.5, currency: 'EUR', raw: '1.250,50 €' },
  seller: 'shop',
  location: null,
  firstSeenAt: '2026-03-01T00:00:00.000Z',
  changedSinceDecision: false,
  evidenceId: null,
  manifestSha256: null,
}

/** Text a seller may write, formulas and quotes and line ends among it. */
const sellerText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', "'", '=', '＝', '\t', 'a', '€') }),
  fc.constantFrom('=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0", '@SUM(1)', '-2+3', '＋1'),
)

test('a list without entries is its header', () => {
  expect(takedownCsv([])).toBe(`${TAKEDOWN_COLUMNS.map((name) => `"${name}"`).join(',')}\r\n`)
  expect(takedownJsonl([])).toBe('')
})

test('several species share a cell, and an unknown value is an empty cell', () => {
  const [, row = []] = readCsv(takedownCsv([entry]))
  const cell = (name: string) => row[TAKEDOWN_COLUMNS.indexOf(name)]
  expect(cell('species')).toBe('Loxodonta africana; Elephas maximus')
  expect(cell('price_amount')).toBe('1250.5')
  expect(cell('location')).toBe('')
})

property.prop([sellerText, sellerText, sellerText])(
  'whatever a seller wrote comes back from the CSV as it was, and no cell starts a formula',
  (title, seller, location) => {
    const csv = takedownCsv([{ ...entry, title, seller, location }, entry])
    const rows = readCsv(csv)
    expect(rows).toHaveLength(3)
    const [, row = []] = rows
    expect(row).toHaveLength(TAKEDOWN_COLUMNS.length)
    for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/)
    const read = (name: string) => fromFormulaSafe(row[TAKEDOWN_COLUMNS.indexOf(name)] ?? '')
    expect([read('title'), read('seller'), read('location')]).toEqual([title, seller, location])
  },
)

test('another program, Python, reads the same cells', () => {
  const title = '=HYPERLINK("http://x.example","a, b")\r\nsecond line ' + 'vảy tê tê 象牙'
  const csv = takedownCsv([{ ...entry, title }])
  const script =
    'import csv,sys,json,io\nprint(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode("utf-8"),newline="")))))'
  const rows: unknown = JSON.parse(execFileSync('python3', ['-c', script], { input: csv, encoding: 'utf8' }))
  expect(rows).toEqual(readCsv(csv))
})

property.prop([fc.string({ unit: 'grapheme' })])(
  'JSON Lines keep every value as it was, a line each',
  (title) => {
    const lines = takedownJsonl([{ ...entry, title }, entry])
      .trimEnd()
      .split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual([{ ...entry, title }, entry])
  },
)

/** RFC 4180, as a reader that knows nothing of the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] !== '"') throw new Error(`unquoted cell at ${at}`)
    for (at += 1; ; at += 1) {
      if (text[at] !== '"') cell += text[at] ?? ''
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else break
    }
    row.push(cell)
    at += 1
    if (text[at] === ',') at += 1
    else {
      if (text.slice(at, at + 2) !== '\r\n') throw new Error(`no line end at ${at}`)
      rows.push(row)
      row = []
      at += 2
    }
  }
  return rows
}
