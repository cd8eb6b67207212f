import { expect, test } from 'vitest'
import { checklistColumns, checklistShape, exampleHeader } from './checklist-columns.ts'

test('headers are known however they are written', () => {
  expect(checklistColumns(['Scientific Name', 'RANK', 'Listing', '# Full note'])).toEqual({
    name: 0,
    rank: 1,
    listing: 2,
    annotation: 3,
  })
  expect(checklistColumns(['FullName', 'RankName', 'CurrentListing', '#AnnotationSymbol'])).toEqual({
    name: 0,
    rank: 1,
    listing: 2,
    annotation: 3,
  })
})

test('of listings by year the last one counts, unless there is a current one', () => {
  expect(checklistColumns(['full_name', 'listing_2017', 'listing_2026'])).toMatchObject({ listing: 2 })
  expect(checklistColumns(['CurrentListing', 'listing_2026'])).toMatchObject({ listing: 0 })
})

test('the columns tell the shape, or what is missing for the nearest', () => {
  const shapeOf = (...header: string[]) => checklistShape(checklistColumns(header))
  expect(shapeOf('FullName', 'RankName', 'CurrentListing')).toBe('listings')
  expect(shapeOf('FullName', 'RankName', 'ChangeType', 'Appendix', 'EffectiveAt')).toBe('history')
  expect(shapeOf('FullName', 'RankName')).toEqual({ missing: ['listing'] })
  expect(shapeOf('FullName', 'ChangeType')).toEqual({ missing: ['rank', 'appendix', 'effective'] })
})

test('what is missing is named as it should be written', () => {
  expect(exampleHeader('name')).toBe('FullName (or Scientific Name)')
  expect(exampleHeader('family')).toBe('family')
})
