/** Reads pages with extruct and price-parser, in a Python that has both. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '../../test/pages/page.ts'
import type { ReadFields } from './score-fields.ts'

const PEER = fileURLToPath(new URL('./peer.py', import.meta.url))

/** In the order of the pages. @throws where the Python cannot run or lacks the two packages. */
export async function runPeer(python: string, pages: readonly Page[]): Promise<ReadFields[]> {
  const folder = await mkdtemp(join(tmpdir(), 'wtm-pages-'))
  try {
    const files = pages.map((_, index) => join(folder, `${index}.html`))
    await Promise.all(pages.map(({ html }, index) => writeFile(files[index] ?? '', html)))
    const output = await answersOf(python, `${files.join('\n')}\n`)
    return output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  } finally {
    await rm(folder, { recursive: true })
  }
}

function answersOf(python: string, input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(python, [PEER], { stdio: ['pipe', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0
        ? resolve(output)
        : reject(new Error(`${python} ended with ${code}; it needs extruct and price-parser`)),
    )
    child.stdin.end(input)
  })
}
