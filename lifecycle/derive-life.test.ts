import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { type LookFinding, lookFinding } from '../model/lifecycle.ts'
import {
  afterLook,
  CONTROL_HOURS,
  deriveLife,
  LEAST_APART_HOURS,
  type LifeSoFar,
  type TimedLook,
} from './derive-life.ts'

const START = Date.parse('2026-03-01T00:00:00.000Z')
const instant = (hour: number): string => new Date(START + hour * 3_600_000).toISOString()

/** @param control how many hours before the look the site last showed another listing; null where it is not known. */
function looked(hour: number, finding: LookFinding, control: number | null = 0.1): TimedLook {
  return {
    at: instant(hour),
    finding,
    reason: finding,
    controlAt: control === null ? null : instant(hour - control),
  }
}

const stateAfter = (...looks: TimedLook[]) => deriveLife(looks)?.state
const isOver = (life: Pick<LifeSoFar, 'state'> | null) => life?.state === 'ended' || life?.state === 'removed'

test('a listing nobody looked at has no life', () => {
  expect(deriveLife([])).toBeNull()
})

test('what is met is seen, from the first to the last time', () => {
  expect(deriveLife([looked(0, 'shown'), looked(6, 'shown'), looked(30, 'shown')])).toMatchObject({
    ...{ state: 'seen', since: instant(0), firstSeenAt: instant(0), lastSeenAt: instant(30) },
    turns: [{ state: 'seen', at: instant(0) }],
  })
})

test('absence from results is no more than not being seen, however often', () => {
  const absences = Array.from({ length: 400 }, (_, run) => looked(6 + run * 6, 'unlisted'))
  expect(deriveLife([looked(0, 'shown'), ...absences])).toMatchObject({
    state: 'unseen',
    since: instant(6),
    lookedAt: instant(0),
  })
  expect(stateAfter(looked(0, 'shown'), ...absences, looked(3_000, 'shown'))).toBe('seen')
})

test.each(['gone', 'ended'] as const)('one look that says %s decides nothing', (finding) => {
  expect(stateAfter(looked(0, 'shown'), looked(6, finding))).toBe('unseen')
})

test.each([
  ['gone', 'gone', 'removed'],
  ['ended', 'ended', 'ended'],
  // Whoever sold it takes the page away later: nobody removed it.
  ['ended', 'gone', 'ended'],
  ['gone', 'ended', 'ended'],
] as const)('after %s and, a day later, %s it is %s since the first of them', (one, other, state) => {
  const life = deriveLife([looked(0, 'shown'), looked(6, one), looked(6 + LEAST_APART_HOURS, other)])
  expect(life).toMatchObject({ state, overSince: instant(6), since: instant(30), lastSeenAt: instant(0) })
})

test('looks less than a day apart decide nothing, even many', () => {
  const often = [6, 12, 18, 24, 29.9].map((hour) => looked(hour, 'gone'))
  expect(stateAfter(looked(0, 'shown'), ...often)).toBe('unseen')
  expect(stateAfter(looked(0, 'shown'), ...often, looked(30, 'gone'))).toBe('removed')
})

test('a sight between them takes the first word back', () => {
  const looks = [looked(0, 'shown'), looked(6, 'gone'), looked(20, 'shown'), looked(40, 'gone')]
  expect(deriveLife(looks)).toMatchObject({ state: 'unseen', overSince: instant(40) })
})

test('a site that shows nothing else is not believed', () => {
  const late = CONTROL_HOURS + 0.1
  expect(stateAfter(looked(0, 'shown'), looked(6, 'gone', late), looked(40, 'gone', late))).toBe('unseen')
  expect(stateAfter(looked(0, 'shown'), looked(6, 'gone', null), looked(40, 'gone', null))).toBe('unseen')
  expect(stateAfter(looked(0, 'shown'), looked(6, 'gone'), looked(40, 'gone', null))).toBe('unseen')
})

test.each(['blocked', 'unanswered', 'unreadable'] as const)('after %s nobody can tell', (finding) => {
  const many = Array.from({ length: 50 }, (_, day) => looked(24 * (day + 1), finding))
  expect(deriveLife([looked(0, 'shown'), ...many])).toMatchObject({ state: 'blocked', untold: 50 })
})

test('an address that leads elsewhere is no removal', () => {
  expect(stateAfter(looked(0, 'shown'), looked(30, 'elsewhere'), looked(60, 'elsewhere'))).toBe('unseen')
})

test('what is over stays over while the site is away, and is seen again when it returns', () => {
  const removed = [looked(0, 'shown'), looked(6, 'gone'), looked(40, 'gone')]
  const untold = [
    looked(60, 'blocked'),
    looked(70, 'unanswered'),
    looked(80, 'elsewhere'),
    looked(90, 'unlisted'),
  ]
  expect(stateAfter(...removed, ...untold)).toBe('removed')
  const back = deriveLife([...removed, ...untold, looked(100, 'shown')])
  expect(back).toMatchObject({ state: 'seen', overSince: null, untold: 0, firstSeenAt: instant(0) })
  expect(back?.turns.map(({ state }) => state)).toEqual(['seen', 'unseen', 'removed', 'seen'])
})

test('a sight and an end at the same instant are a sight', () => {
  expect(stateAfter(looked(0, 'gone'), looked(30, 'shown'), looked(30, 'gone'))).toBe('seen')
})

const timedLook = fc
  .record({
    hour: fc.integer({ min: 0, max: 2_000 }),
    finding: fc.constantFrom(...lookFinding.options),
    control: fc.option(fc.integer({ min: 0, max: 6 })),
  })
  .map(({ hour, finding, control }) => looked(hour, finding, control))
const manyLooks = fc.array(timedLook, { minLength: 1, maxLength: 60 })

property.prop([manyLooks])(
  'nothing is over without two believable looks, far enough apart, that say so',
  (looks) => {
    if (!isOver(deriveLife(looks))) return
    const saying = looks.filter(
      ({ at, finding, controlAt }) =>
        (finding === 'gone' || finding === 'ended') &&
        controlAt !== null &&
        Date.parse(at) - Date.parse(controlAt) <= CONTROL_HOURS * 3_600_000,
    )
    const times = saying.map(({ at }) => Date.parse(at))
    const first = looks
      .filter(({ finding }) => finding === 'shown')
      .reduce((latest, { at }) => Math.max(latest, Date.parse(at)), 0)
    const since = times.filter((time) => time >= first)
    expect(Math.max(...since) - Math.min(...since)).toBeGreaterThanOrEqual(LEAST_APART_HOURS * 3_600_000)
  },
)

property.prop([manyLooks.chain((looks) => fc.tuple(fc.constant(looks), shuffledOf(looks)))])(
  'the state follows from the looks and their times, not from the order in which they arrive',
  ([looks, shuffled]) => {
    expect(deriveLife(shuffled)).toEqual(deriveLife(looks))
  },
)

property.prop([manyLooks])(
  'looking from day to day and looking back over all days lead to the same',
  (looks) => {
    const inTime = looks.toSorted((a, b) => (a.at < b.at ? -1 : 1))
    fc.pre(new Set(inTime.map(({ at }) => at)).size === inTime.length)
    expect(inTime.reduce<LifeSoFar | null>(afterLook, null)).toEqual(deriveLife(looks))
  },
)

property.prop([
  manyLooks,
  fc.constantFrom<LookFinding>('unlisted', 'elsewhere', 'blocked', 'unanswered', 'unreadable'),
])('a look that tells no end ends nothing', (looks, finding) => {
  const before = deriveLife(looks)
  fc.pre(!isOver(before))
  expect(isOver(deriveLife([...looks, looked(3_000, finding)]))).toBe(false)
})

property.prop([manyLooks])('a sight after everything else makes it seen', (looks) => {
  expect(stateAfter(...looks, looked(3_000, 'shown'))).toBe('seen')
})

property.prop([fc.array(fc.integer({ min: 0, max: 2_000 }), { maxLength: 40 })])(
  'a site on which every page fails, however long, ends no listing',
  (hours) => {
    const failing = hours.map((hour) => looked(hour, 'gone', hour))
    expect(isOver(deriveLife([looked(0, 'shown'), ...failing]))).toBe(false)
  },
)

function shuffledOf(looks: readonly TimedLook[]): fc.Arbitrary<TimedLook[]> {
  return fc.shuffledSubarray([...looks], { minLength: looks.length })
}
