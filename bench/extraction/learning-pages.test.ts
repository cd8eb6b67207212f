import { expect, test } from 'vitest'
import { readSavedPage } from '../../crawlers/reading/read-saved-page.ts'
import { buildPages } from '../../test/pages/build-pages.ts'
import { f1, scoreFields } from './score-fields.ts'

const pages = buildPages('learning')

test('there are many pages, each with a name of its own', () => {
  expect(pages.length + buildPages('first-look').length).toBeGreaterThanOrEqual(120)
  expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length)
})

test('the main price of the learning part is read nearly always', () => {
  const read = pages.map(({ html, truth }) => {
    const { title, price } = readSavedPage(html, null, '2026-03-05T09:30:00.000Z')
    const amount = price?.amount ?? null
    return {
      truth,
      read: { title, price: amount === null ? null : { amount, currency: price?.currency ?? '' } },
    }
  })
  const scores = new Map(scoreFields(read).map((score) => [score.field, f1(score)]))
  expect(scores.get('price')).toBeGreaterThanOrEqual(0.97)
  expect(scores.get('title')).toBeGreaterThanOrEqual(0.97)
})
