/** `wtm egress` as its own process. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openHttpClient } from '../../../crawlers/http/http-answer.ts'
import { DEFAULT_LIMITS } from '../../../crawlers/limits.ts'
import { openHostileSite } from '../../hostile/hostile-site.ts'
import { openVictim } from '../../hostile/victim.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

test('it says where it is, serves what the operator allows, logs it all, and ends when told to', async () => {
  using folder = temporaryFolder()
  await using market = await openHostileSite()
  await using victim = await openVictim()
  market.page('/ad/1', '<h1>Chair</h1>')
  const child = spawn(process.execPath, ['cli/main.js', 'egress'], {
    env: {
      PATH: '/usr/bin:/bin',
      WTM_DATA: folder.path,
      WTM_EGRESS_PORT: '0',
      WTM_EGRESS_ALLOW: market.authority,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const [said] = await once(child.stdout, 'data')
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(said))?.[0] ?? ''
  const client = openHttpClient(url, 'Monitor/1')
  const get = (address: string) => client.send({ url: address, follow: () => true, limits: DEFAULT_LIMITS })
  expect((await get(`${market.origin}/ad/1`)).status).toBe(200)
  await expect(get(`http://127.0.0.1:${victim.port}/`)).rejects.toThrow('the way out refused')
  await client.close()
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(victim.hits).toEqual([])
  const log = await readFile(join(folder.path, 'egress.jsonl'), 'utf8')
  expect(
    log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).verdict),
  ).toEqual(['allowed', 'refused'])
})
