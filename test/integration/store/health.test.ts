/** Tallies and alarms as the store keeps them. */
import { expect, test } from 'vitest'
import {
  alarmById,
  alarmsOf,
  closeAlarm,
  openAlarm,
  openAlarms,
  updateAlarm,
} from '../../../store/site-alarms.ts'
import { latestTallies, recordTally } from '../../../store/site-tallies.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { alarm, tally } from './health-records.ts'
import { at } from './records.ts'

test('of a site, a kind and a field one alarm is open at a time, and a later one may follow', async () => {
  await using store = await openTestStore()
  const opened = await Promise.all(['a', 'b', 'c'].map((alarmId) => openAlarm(store, alarm({ alarmId }))))
  expect(opened.filter((isNew) => isNew)).toHaveLength(1)
  expect(await openAlarm(store, alarm({ alarmId: 'd', field: 'seller', openedAt: at(3) }))).toBe(true)
  expect(await openAlarm(store, alarm({ alarmId: 'e', site: 'other' }))).toBe(true)
  expect(await openAlarms(store)).toHaveLength(3)

  const [first] = (await openAlarms(store, 'market')).filter(({ field }) => field === 'price')
  const alarmId = first?.alarmId ?? ''
  const close = { site: 'market', alarmId, by: 'heron', at: at(60) }
  expect(await closeAlarm(store, { ...close, site: 'other' })).toBe(false)
  expect(await closeAlarm(store, close)).toBe(true)
  expect(await closeAlarm(store, { ...close, by: null })).toBe(false)
  await updateAlarm(store, alarmId, { good: 30, of: 30 })
  expect(await alarmById(store, 'market', alarmId)).toMatchObject({
    ...{ state: 'closed', closedAt: at(60), closedBy: 'heron', now: { good: 1, of: 30 } },
  })
  expect(await openAlarm(store, alarm({ alarmId: 'f', openedAt: at(70) }))).toBe(true)
  expect((await alarmsOf(store, 'market', 2)).map((one) => one.alarmId)).toEqual(['f', 'd'])
})

test('an hour is counted again until it is final, and the latest hours come in order', async () => {
  await using store = await openTestStore()
  await recordTally(store, tally({ listings: 3, final: false }))
  await recordTally(store, tally({ listings: 5 }))
  await recordTally(store, tally({ listings: 9, final: false }))
  await recordTally(store, tally({ hour: at(60), from: at(61), listings: 7 }))
  await recordTally(store, tally({ runId: 'run-2', hour: at(120), from: at(121), listings: 8 }))
  expect((await latestTallies(store, 'market', 2)).map(({ listings }) => listings)).toEqual([7, 8])
  expect((await latestTallies(store, 'market', 9)).map(({ listings }) => listings)).toEqual([5, 7, 8])
})
