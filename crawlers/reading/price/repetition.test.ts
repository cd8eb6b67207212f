import { expect, test } from 'vitest'
import { isElement } from '../page-walk.ts'
import { parsePage } from '../visible-text.ts'
import { rowsOf } from './repetition.ts'

function rows(html: string) {
  const elements = parsePage(`<main>${html}</main>`)('b').toArray().filter(isElement)
  return rowsOf(elements)
}

test('like siblings that hold prices make a row', () => {
  const cards = '<li class="card card-1"><a href="/x">x</a><div><b>1</b></div></li>'.repeat(4)
  expect(rows(`<ul>${cards}</ul>`)).toEqual(Array(4).fill({ count: 4, isLinked: true }))
})

test('the two prices of one box are no row', () => {
  expect(rows('<p><b>1</b><b>2</b></p>')).toEqual(Array(2).fill({ count: 1, isLinked: false }))
})

test('a table of variants has no links', () => {
  expect(rows(`<table>${'<tr><td>S</td><td><b>1</b></td></tr>'.repeat(3)}</table>`)).toEqual(
    Array(3).fill({ count: 3, isLinked: false }),
  )
})

test('a price without an element stands alone', () => {
  expect(rowsOf([null])).toEqual([{ count: 1, isLinked: false }])
})
