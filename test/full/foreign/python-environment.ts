/** A virtual environment with exactly the packages that a requirements file names, from PyPI. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { installCommand } from '../../../services/debian-packages.ts'
import { findPython, hasVenv } from '../../../services/python.ts'

export interface PythonEnvironment {
  /** Absolute path of the environment's own interpreter. */
  python: string
  /** Runs it to the end in `folder` and returns what it printed. @throws ForeignProgramError */
  run(args: readonly string[], folder: string): Promise<string>
}

/** A program from elsewhere could not be had or did not do what it was told; the message holds its own words. */
export class ForeignProgramError extends Error {
  override readonly name = 'ForeignProgramError'
}

/**
 * @throws ForeignProgramError when Python is missing or PyPI does not give the packages: a test that needs
 *   them fails then, it is never passed over.
 */
export async function installPythonEnvironment(
  folder: string,
  requirements: string,
): Promise<PythonEnvironment> {
  const base = findPython()
  if (base === null) throw new ForeignProgramError('No Python 3.11 to 3.13: the foreign programs need one.')
  if (!hasVenv(base)) throw new ForeignProgramError(`No venv: ${installCommand(['python3-venv'])}`)
  await run(base, ['-m', 'venv', folder], process.cwd())
  const python = join(folder, 'bin', 'python')
  try {
    const quietly = ['--quiet', '--disable-pip-version-check', '--no-input']
    await run(python, ['-m', 'pip', 'install', ...quietly, '--no-deps', '-r', requirements], process.cwd())
  } catch (error) {
    throw new ForeignProgramError(
      `PyPI did not give the packages in ${requirements}. This test needs PyPI, or a mirror named in PIP_INDEX_URL.`,
      { cause: error },
    )
  }
  return { python, run: (args, inFolder) => run(python, args, inFolder) }
}

function run(program: string, args: readonly string[], folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const
    execFile(program, args, options, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout)
      const words = `${stdout}\n${stderr}`.trim().split('\n').slice(-12).join('\n')
      reject(new ForeignProgramError(`${program} ${args.join(' ')} failed:\n${words}`, { cause: error }))
    })
  })
}
