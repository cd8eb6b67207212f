import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../test/support/temporary-folder.ts'
import { programPath } from './program-path.ts'

test('a program is found where the shell would find it', () => {
  expect(programPath('sh')).toMatch(/^\/.*\/sh$/)
  expect(programPath('no-such-program-anywhere')).toBeNull()
})

test('only the given folders are searched, and only what may be run is found', () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'mongod')
  writeFileSync(file, '#!/bin/sh\n')
  expect(programPath('mongod', folder.path)).toBeNull()
  chmodSync(file, 0o755)
  expect(programPath('mongod', folder.path)).toBe(file)
  expect(programPath('sh', folder.path)).toBeNull()
})

test('a name is never taken for a command of the shell', () => {
  expect(programPath('cd')).toBeNull()
  expect(programPath('x; touch /y')).toBeNull()
})
