import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../test/support/temporary-folder.ts'
import { findPython, hasVenv, pythonForVenv } from './python.ts'

/** A Python that only answers what version it is, and whether it can make environments. */
function placePython(folder: string, name: string, version: string, venv: boolean): string {
  const file = join(folder, name)
  writeFileSync(file, `#!/bin/sh\ncase $2 in *version*) echo ${version} ;; *) exit ${venv ? 0 : 1} ;; esac\n`)
  chmodSync(file, 0o755)
  return file
}

test('a Python of a version that has no wheels is passed over for one that has', () => {
  using folder = temporaryFolder()
  placePython(folder.path, 'python3', '3.9', true)
  expect(findPython(folder.path)).toBeNull()
  const newer = placePython(folder.path, 'python3.12', '3.12', true)
  expect(findPython(folder.path)).toBe(newer)
})

test('without a Python the message names the versions and the other way', () => {
  using folder = temporaryFolder()
  expect(() => pythonForVenv(folder.path)).toThrow(/Python 3\.11 to 3\.13.*MONGODB_URL/)
})

test('a Python that cannot make environments is told from one that can', () => {
  using folder = temporaryFolder()
  const bare = placePython(folder.path, 'python3', '3.11', false)
  expect(hasVenv(bare)).toBe(false)
  expect(() => pythonForVenv(folder.path)).toThrow(/apt-get install -y python3-venv/)
  const whole = placePython(folder.path, 'python3', '3.13', true)
  expect(pythonForVenv(folder.path)).toBe(whole)
})
