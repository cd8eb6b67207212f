/** Names the code that compiles the lexicon, so that what another version has kept is never used. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { endianness } from 'node:os'

/** All that the compilation may import, by the table of docs/architecture.md. */
const FOLDERS = ['../', '../../text/', '../../model/']
/** Tables, which are hashed by themselves, and what only looks at a lexicon. */
const LEFT_OUT = new Set(['../data/', '../check/'])

/** Hash over the content of the source files and of the data beside them, and over what Node says of characters. */
export function compilerHash(): string {
  const { node, unicode = '', icu = '' } = process.versions
  const hash = createHash('sha256').update([node, unicode, icu, endianness()].join('\0'))
  for (const folder of FOLDERS) update(hash, folder)
  return hash.digest('hex')
}

function update(hash: ReturnType<typeof createHash>, folder: string): void {
  const entries = readdirSync(new URL(folder, import.meta.url), { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder + entry.name
    if (entry.isDirectory()) {
      if (!LEFT_OUT.has(`${path}/`)) update(hash, `${path}/`)
    } else if (!entry.name.endsWith('.test.ts')) {
      hash.update(`${path}\0`).update(readFileSync(new URL(path, import.meta.url)))
    }
  }
}
