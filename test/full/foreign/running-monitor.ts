/** The whole system as a user starts it, `wtm start` with a folder of site files, and its desk as its pages speak to it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { z } from 'zod'
import { type Config, environmentOf, readConfig } from '../../../config.ts'

export interface RunningMonitor extends AsyncDisposable {
  get<T>(path: string, answer: z.ZodType<T>): Promise<T>
  post<T>(path: string, body: unknown, answer: z.ZodType<T>): Promise<T>
  download(path: string): Promise<string>
}

const ROOT = join(import.meta.dirname, '../../..')

/** Signed in as the analyst whom the start names. */
export async function startMonitor(settings: Partial<Config>): Promise<RunningMonitor> {
  const monitor = spawn(process.execPath, ['cli/main.js', 'start'], {
    cwd: ROOT,
    env: environmentOf({ ...readConfig(), ...settings }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(monitor, 'exit')
  const stop = async () => {
    monitor.kill('SIGTERM')
    await ended
  }
  await using starting = new AsyncDisposableStack()
  starting.defer(stop)
  const link = new URL(await lineAfter('Sign in once with: ', monitor.stdout))
  const desk = link.origin
  const headers = { origin: desk, cookie: await signIn(desk, link.hash.slice(1)) }
  starting.move()
  return {
    get: async (path, answer) => answer.parse(await json(await fetch(desk + path, { headers }))),
    post: async (path, body, answer) => answer.parse(await json(await send(desk + path, body, headers))),
    download: async (path) => (await good(await fetch(desk + path, { headers }))).text(),
    [Symbol.asyncDispose]: stop,
  }
}

/** Reads on to the end, as a pipe that nobody empties would stop the printer. */
function lineAfter(words: string, output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    const printed: string[] = []
    createInterface({ input: output })
      .on('line', (line) => {
        printed.push(line)
        if (line.startsWith(words)) resolve(line.slice(words.length))
      })
      .on('close', () => reject(new Error(`wtm start ended before its desk stood:\n${printed.join('\n')}`)))
  })
}

async function signIn(desk: string, token: string): Promise<string> {
  const answer = await good(await send(`${desk}/api/session`, { token }, { origin: desk }))
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

function send(url: string, body: unknown, headers: Record<string, string>): Promise<Response> {
  const type = { 'content-type': 'application/json' }
  return fetch(url, { method: 'POST', headers: { ...headers, ...type }, body: JSON.stringify(body) })
}

async function json(answer: Response): Promise<unknown> {
  return (await good(answer)).json()
}

async function good(answer: Response): Promise<Response> {
  if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}: ${await answer.text()}`)
  return answer
}
