import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../test/support/temporary-folder.ts'
import { areOutdated, buildPagesIfOutdated, PagesBuildError } from './desk-pages.ts'

function place(root: string, file: string, changedAt: number): string {
  const path = join(root, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, '')
  utimesSync(path, changedAt, changedAt)
  return path
}

test('pages that were never built are out of date', () => {
  using folder = temporaryFolder()
  place(folder.path, 'desk/web/main.tsx', 100)
  expect(areOutdated(folder.path)).toBe(true)
})

test.each(['desk/web/queue/queue-page.tsx', 'desk/contract/queue.ts', 'model/item.ts', 'package-lock.json'])(
  'pages are out of date once %s has changed',
  (source) => {
    using folder = temporaryFolder()
    place(folder.path, 'desk/web/main.tsx', 100)
    place(folder.path, 'desk/web/dist/index.html', 200)
    const changed = place(folder.path, source, 150)
    expect(areOutdated(folder.path)).toBe(false)
    utimesSync(changed, 250, 250)
    expect(areOutdated(folder.path)).toBe(true)
    rmSync(changed)
    expect(areOutdated(folder.path)).toBe(false)
  },
)

test('what the build itself wrote does not make the pages out of date', () => {
  using folder = temporaryFolder()
  place(folder.path, 'desk/web/dist/index.html', 200)
  place(folder.path, 'desk/web/dist/assets/index.js', 300)
  expect(areOutdated(folder.path)).toBe(false)
})

test('a build that fails stops the start, with its words', () => {
  using folder = temporaryFolder()
  const said: string[] = []
  expect(() => buildPagesIfOutdated(folder.path, (line) => void said.push(line))).toThrow(PagesBuildError)
  expect(said).toEqual(["Building the desk's pages …"])
})
