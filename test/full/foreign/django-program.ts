/** A Django program that was not written here: installed from PyPI, filled by its own means, run by its own server. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { startServerOnFreePort } from '../../../services/server-on-free-port.ts'
import { type Good, readGoods } from './goods.ts'
import {
  ForeignProgramError,
  installPythonEnvironment,
  type PythonEnvironment,
} from './python-environment.ts'

/** Where the program put one of the goods. */
const posted = z.strictObject({
  key: z.string(),
  id: z.string(),
  path: z.string(),
  /** Paths of the pictures as they were uploaded, in order. */
  pictures: z.array(z.string()),
})
export type Posted = z.infer<typeof posted>

export interface DjangoProgram extends AsyncDisposable {
  origin: string
  /** What was posted, and where it went; in the order of the goods. */
  posted: readonly (Posted & { good: Good })[]
  /** Runs a line of Python with the program's settings, as its administrator would. */
  administer(python: string): Promise<void>
  /** The same program and data once more, under other settings. */
  serveWith(settings: string): Promise<{ origin: string } & AsyncDisposable>
}

const DRAWING = fileURLToPath(new URL('./drawing.py', import.meta.url))

export interface DjangoProgramOptions {
  /** Holds `requirements.txt`, the settings module and `fill.py`. */
  folder: URL
  settings: string
  /** What it is filled with, where that is not only what stands in `goods.jsonl`. */
  goods?: readonly Good[]
}

/** @throws ForeignProgramError when it cannot be installed or refuses the goods. */
export async function openDjangoProgram({
  folder,
  settings,
  goods = readGoods(),
}: DjangoProgramOptions): Promise<DjangoProgram> {
  await using opened = new AsyncDisposableStack()
  const home = await mkdtemp(join(tmpdir(), 'wtm-foreign-'))
  opened.defer(() => rm(home, { recursive: true, force: true }))
  const project = join(home, 'project')
  await mkdir(project)
  const sources = fileURLToPath(folder)
  const environment = await installPythonEnvironment(join(home, 'venv'), join(sources, 'requirements.txt'))
  await environment.run(['-m', 'django', 'startproject', 'board', project], home)
  await cp(sources, project, { recursive: true })
  await cp(DRAWING, join(project, 'drawing.py'))
  const manage = (args: readonly string[]) =>
    environment.run(['manage.py', ...args, `--settings=${settings}`], project)
  await manage(['migrate', '--verbosity=0'])
  await writeFile(join(project, 'goods.jsonl'), goods.map((good) => `${JSON.stringify(good)}\n`).join(''))
  const filled = await environment.run(['fill.py', settings, 'goods.jsonl'], project)
  const server = await serve(environment, project, settings)
  opened.use(server)
  const stack = opened.move()
  return {
    origin: server.origin,
    posted: joined(filled, goods),
    administer: async (python) => void (await manage(['shell', '--command', python])),
    serveWith: (other) => serve(environment, project, other),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

function joined(filled: string, given: readonly Good[]): DjangoProgram['posted'] {
  const goods = new Map(given.map((good) => [good.key, good]))
  return filled
    .trim()
    .split('\n')
    .map((line) => {
      const place = posted.parse(JSON.parse(line))
      const good = goods.get(place.key)
      if (good === undefined) throw new ForeignProgramError(`it posted ${place.key}, which is none of ours`)
      return { ...place, good }
    })
}

async function serve(
  environment: PythonEnvironment,
  project: string,
  settings: string,
): Promise<{ origin: string } & AsyncDisposable> {
  const manage = join(project, 'manage.py')
  const server = await startServerOnFreePort({
    name: settings,
    folder: join(project, 'logs'),
    program: environment.python,
    argsFor: (port) => [manage, 'runserver', '--noreload', `127.0.0.1:${port}`, `--settings=${settings}`],
    answers: async (port) => {
      const answer = await fetch(`http://127.0.0.1:${port}/`)
      if (answer.status >= 500) throw new Error(`it answers ${answer.status}`)
    },
    say: (line) => console.error(line),
  })
  return { origin: `http://127.0.0.1:${server.port}`, [Symbol.asyncDispose]: () => server.stop() }
}
