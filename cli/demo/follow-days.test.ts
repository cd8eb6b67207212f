import { expect, onTestFinished, test } from 'vitest'
import { type DemoOptions, openDemo } from '../../demo/open-demo.ts'
import { followDays } from './follow-days.ts'

async function followed(calendar: NonNullable<DemoOptions['calendar']>) {
  const demo = await openDemo({ ports: { classifieds: 0, feed: 0, shop: 0, board: 0 }, calendar })
  onTestFinished(() => demo.close())
  const said: string[] = []
  const days = followDays(demo, (line) => said.push(line))
  onTestFinished(() => days[Symbol.dispose]())
  return { demo, said, days }
}

test('the day is said, and what befalls a site on it', async () => {
  const { demo, said, days } = await followed({ day: 0 })
  days.asked(' 12 ')
  days.asked('')
  expect(demo.day()).toBe(12)
  expect(said).toEqual([
    'Day 0',
    'Day 12: Marquettle (demonstration) shows a page that asks whether one is human',
  ])
})

test.each(['40', '-1', 'tomorrow'])('%s is no day: that is said, and the day stays', async (line) => {
  const { demo, said, days } = await followed({ day: 3 })
  days.asked(line)
  expect(demo.day()).toBe(3)
  expect(said.at(-1)).toContain('The calendar has the days 0 to 28')
})

test('days that pass are said as they come', async () => {
  const { said } = await followed({ day: 26, dayLengthSeconds: 0.05 })
  await expect.poll(() => said.at(-1)).toContain('Day 28')
})
