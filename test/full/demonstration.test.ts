import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { readTruth } from '../../demo/truth.ts'
import { openStore, type Store } from '../../store/open-store.ts'
import { startCommand } from '../support/start-command.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** At least this share of what should be flagged is, and of what is flagged should be. */
const FOUND_AT_LEAST = 0.75
const RIGHT_AT_LEAST = 0.75

const key = (entry: { site: string; listingId: string }) => `${entry.site}/${entry.listingId}`

async function flaggedIn(store: Store): Promise<{ items: string[]; withEvidence: number }> {
  const items = await store.db.collection('items').find().toArray()
  return {
    items: items.map((item) => key({ site: String(item.site), listingId: String(item.listingId) })),
    withEvidence: items.filter((item) => item.evidenceId !== null).length,
  }
}

test('one command watches the demonstration to its end and finds what its truth says', async () => {
  using folder = temporaryFolder()
  const database = `wtm_test_${randomBytes(6).toString('hex')}`
  await using store = await openStore({ url: inject('mongodbUrl'), database: `${database}_demo` })
  onTestFinished(async () => {
    await using again = await openStore({ url: inject('mongodbUrl'), database: `${database}_demo` })
    await again.db.dropDatabase()
  })
  const run = () =>
    startCommand(['--demo', '--until-idle'], {
      MONGODB_URL: inject('mongodbUrl'),
      REDIS_URL: inject('redisUrl'),
      WTM_DATABASE: database,
      WTM_QUEUE_PREFIX: database,
      WTM_DATA: folder.path,
      WTM_PROGRAMS: join(import.meta.dirname, '../../data/services'),
      WTM_DESK_PORT: '0',
      WTM_NO_INSTALL: '1',
      HOME: folder.path,
    })

  await using first = run()
  expect(await first.status(), first.printed()).toBe(0)
  const { items, withEvidence } = await flaggedIn(store)
  const open = readTruth().filter((entry) => entry.reach === 'open')
  for (const site of new Set(open.map((entry) => entry.site))) {
    const wanted = open.filter((entry) => entry.site === site && entry.flag).map(key)
    const flagged = items.filter((item) => item.startsWith(`${site}/`))
    const right = flagged.filter((item) => wanted.includes(item))
    console.error(`${site}: ${flagged.length} flagged, ${right.length} of ${wanted.length} that should be`)
    expect(right.length / wanted.length).toBeGreaterThanOrEqual(FOUND_AT_LEAST)
    expect(right.length / flagged.length).toBeGreaterThanOrEqual(RIGHT_AT_LEAST)
  }
  expect(withEvidence).toBe(items.length)

  await using second = run()
  expect(await second.status()).toBe(0)
  expect(await flaggedIn(store)).toEqual({ items, withEvidence })
})
