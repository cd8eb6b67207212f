import { expect, test } from 'vitest'
import { keepParsed, parsedOnce, takeParsed } from './parsed-page.ts'

const HTML = '<h1>Old chair</h1>'

test('a page is not parsed before it is asked for, and once then', () => {
  const { parsed, wasAsked } = parsedOnce(HTML)
  expect(wasAsked()).toBe(false)
  expect(parsed()).toBe(parsed())
  expect(wasAsked()).toBe(true)
})

test('the first reader of a page gets what was parsed for judging it, the next a parsed page of its own', () => {
  const page = { html: HTML }
  const { parsed } = parsedOnce(HTML)
  keepParsed(page, parsed())
  const first = takeParsed(page)
  expect(first).toBe(parsed())
  first('h1').remove()
  expect(takeParsed(page)('h1').text()).toBe('Old chair')
})

test('a page whose text was changed since is parsed anew', () => {
  const page = { html: HTML }
  keepParsed(page, parsedOnce(HTML).parsed())
  page.html = '<h1>Old table</h1>'
  expect(takeParsed(page)('h1').text()).toBe('Old table')
})
