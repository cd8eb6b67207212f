import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../test/support/temporary-folder.ts'
import { ServiceStartError } from './errors.ts'
import { freePort } from './free-port.ts'
import { startServerOnFreePort } from './server-on-free-port.ts'

const SERVER = `
  const { createServer } = require('node:http')
  createServer((_, answer) => answer.end(String(process.pid))).listen(Number(process.argv[1]), '127.0.0.1')`

async function ask(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/`)
  return answer.text()
}

function httpServer(folder: string, said: string[]) {
  return {
    name: 'web',
    folder,
    program: process.execPath,
    argsFor: (port: number) => ['-e', SERVER, String(port)],
    answers: async (port: number) => void (await ask(port)),
    say: (line: string) => void said.push(line),
  }
}

test('a server is handed over once it answers, and is silent after its stop', async () => {
  using folder = temporaryFolder()
  const server = await startServerOnFreePort(httpServer(folder.path, []))
  expect(await ask(server.port)).toMatch(/^\d+$/)
  await server.stop()
  await expect(ask(server.port)).rejects.toThrow()
})

test('a server that is killed is started again on the same port', async () => {
  using folder = temporaryFolder()
  const said: string[] = []
  const server = await startServerOnFreePort(httpServer(folder.path, said))
  const first = await ask(server.port)
  process.kill(Number(first), 'SIGKILL')
  let second = first
  while (second === first) second = await ask(server.port).catch(() => first)
  expect(said).toEqual([`web ended (SIGKILL); starting it again on port ${server.port}`])
  expect(JSON.parse(readFileSync(join(folder.path, 'web.pid'), 'utf8')).pid).toBe(Number(second))
  await server.stop()
})

test('a server that ends at once is reported with its last words', async () => {
  using folder = temporaryFolder()
  const broken = { ...httpServer(folder.path, []), argsFor: () => ['-e', 'throw new Error("disk full")'] }
  const start = startServerOnFreePort(broken)
  await expect(start).rejects.toThrow(ServiceStartError)
  await expect(start).rejects.toThrow('disk full')
})

test('a server that never answers is given up', async () => {
  using folder = temporaryFolder()
  const mute = { ...httpServer(folder.path, []), argsFor: () => ['-e', 'setInterval(() => {}, 1000)'] }
  await expect(startServerOnFreePort({ ...mute, patienceMs: 200 })).rejects.toThrow('no answer after 0.2 s')
})

test('a program that is not there is reported by name', async () => {
  using folder = temporaryFolder()
  const absent = { ...httpServer(folder.path, []), program: '/no/such/program' }
  await expect(startServerOnFreePort(absent)).rejects.toThrow('/no/such/program')
})

test('free ports can be listened on', async () => {
  expect(await freePort()).toBeGreaterThan(1023)
})
