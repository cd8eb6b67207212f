import { expect, test } from 'vitest'
import { type NotedPage, restAfterBlocks } from './blocked-host.ts'

const AT = '2026-03-05T09:30:00.000Z'

function page(outcome: NotedPage['outcome'], host = 'market.example'): NotedPage {
  return { outcome, requestedUrl: `https://${host}/ad/1`, reason: 'the site answered 403', finishedAt: AT }
}

function host() {
  const rests: [string, number][] = []
  const note = restAfterBlocks(
    { pause: async (name, until) => void rests.push([name, (until.getTime() - Date.parse(AT)) / 1_000]) },
    () => {},
  )
  return { rests, note }
}

test('a host is left alone for longer with each block page in a row', async () => {
  const { rests, note } = host()
  for (let count = 0; count < 8; count += 1) await note(page('blocked'))
  expect(rests.map(([, seconds]) => seconds)).toEqual([10, 20, 40, 80, 160, 320, 600, 600])
})

test('a page in between starts from the beginning', async () => {
  const { rests, note } = host()
  for (const outcome of ['blocked', 'blocked', 'page', 'blocked'] as const) await note(page(outcome))
  expect(rests.map(([, seconds]) => seconds)).toEqual([10, 20, 10])
})

test('an ended listing says nothing about the host', async () => {
  const { rests, note } = host()
  for (const outcome of ['ended', 'error', 'refused-by-robots'] as const) await note(page(outcome))
  expect(rests).toEqual([])
})

test('hosts are counted apart', async () => {
  const { rests, note } = host()
  await note(page('blocked', 'one.example'))
  await note(page('blocked', 'two.example'))
  expect(rests).toEqual([
    ['one.example', 10],
    ['two.example', 10],
  ])
})
