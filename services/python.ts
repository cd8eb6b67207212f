/** A Python that can make virtual environments. */
import { spawnSync } from 'node:child_process'
import { installCommand } from './debian-packages.ts'
import { ServiceMissingError } from './errors.ts'
import { programPath } from './program-path.ts'

/** The versions for which services/secantusdb.requirements.txt has hashes. */
const VERSIONS = ['3.11', '3.12', '3.13'] as const

/** The path of a Python of a supported version with `venv`; `null` when there is none. */
export function findPython(searchPath?: string): string | null {
  const names = ['python3', ...VERSIONS.map((version) => `python${version}`)]
  const paths = names.map((name) => programPath(name, searchPath)).filter((path) => path !== null)
  return paths.find((path) => VERSIONS.some((version) => version === versionOf(path))) ?? null
}

/** Debian keeps what `venv` needs in a package of its own. */
export function hasVenv(python: string): boolean {
  return spawnSync(python, ['-c', 'import venv, ensurepip'], { stdio: 'ignore' }).status === 0
}

/** @throws ServiceMissingError with the command that brings one. */
export function pythonForVenv(searchPath?: string): string {
  const python = findPython(searchPath)
  const instead = 'or set MONGODB_URL (docker-compose.yml has a MongoDB)'
  if (python === null) {
    throw new ServiceMissingError(
      `No MongoDB: install Python ${VERSIONS[0]} to ${VERSIONS.at(-1)}, mongod, ${instead}.`,
    )
  }
  if (!hasVenv(python)) {
    throw new ServiceMissingError(`No MongoDB: ${installCommand(['python3-venv'])}, ${instead}.`)
  }
  return python
}

function versionOf(python: string): string {
  const asked = spawnSync(python, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'], {
    encoding: 'utf8',
  })
  return asked.stdout?.trim() ?? ''
}
