import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freePort } from '../../../services/free-port.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { installPythonEnvironment } from './python-environment.ts'

test('without PyPI the failure names what was wanted and what pip said', async () => {
  using folder = temporaryFolder()
  const requirements = join(folder.path, 'requirements.txt')
  const nobody = `http://127.0.0.1:${await freePort()}/simple`
  writeFileSync(requirements, `--index-url ${nobody}\ndjango-classified==1.3\n`)
  await expect(installPythonEnvironment(join(folder.path, 'venv'), requirements)).rejects.toMatchObject({
    name: 'ForeignProgramError',
    message: expect.stringContaining(`PyPI did not give the packages in ${requirements}`),
    cause: { message: expect.stringContaining('django-classified==1.3') },
  })
})

test('an environment runs its own interpreter and tells what a failing program said', async () => {
  using folder = temporaryFolder()
  const requirements = join(folder.path, 'requirements.txt')
  writeFileSync(requirements, '')
  const environment = await installPythonEnvironment(join(folder.path, 'venv'), requirements)
  const printed = await environment.run(['-c', 'import sys; print(sys.prefix)'], folder.path)
  expect(printed.trim()).toBe(join(folder.path, 'venv'))
  await expect(environment.run(['-c', 'raise SystemExit("no goods")'], folder.path)).rejects.toThrow(
    'no goods',
  )
})
