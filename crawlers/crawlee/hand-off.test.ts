import { expect, test } from 'vitest'
import { HandOff } from './hand-off.ts'

const closed = (url: string) => new Error(`${url}: closed`)

test('what the crawler makes of a page goes back to whoever asked for it', async () => {
  let notified = 0
  const pages = new HandOff<string, number>(() => notified++)
  const [one, two] = [pages.send('https://a.example/1', 'first'), pages.send('https://a.example/1', 'second')]
  expect(notified).toBe(2)
  expect(pages.getPendingCount()).toBe(2)
  for (
    let request = await pages.fetchNextRequest();
    request !== null;
    request = await pages.fetchNextRequest()
  ) {
    expect(request.url).toBe('https://a.example/1')
    pages.resolve(request, pages.inputFor(request).length)
    await pages.markRequestHandled()
  }
  expect(await Promise.all([one, two])).toEqual([5, 6])
  expect(await pages.isFinished()).toBe(true)
})

test('a failure goes back as well, and Crawlee may not try again by itself', async () => {
  const pages = new HandOff<null, null>(() => {})
  const [one, two] = [pages.send('https://a.example/1', null), pages.send('https://a.example/2', null)]
  const [first, second] = [await pages.fetchNextRequest(), await pages.fetchNextRequest()]
  if (first === null || second === null) throw new Error('two requests were sent')
  pages.reject(first, new Error('broken'))
  await pages.reclaimRequest(second)
  await expect(one).rejects.toThrow('broken')
  await expect(two).rejects.toThrow('nothing is tried twice')
  expect(await pages.isEmpty()).toBe(true)
})

test('closing tells those who wait, those whose page has begun, and those who come later', async () => {
  const pages = new HandOff<null, null>(() => {})
  const begun = pages.send('https://a.example/1', null)
  await pages.fetchNextRequest()
  const waiting = pages.send('https://a.example/2', null)
  const told = Promise.allSettled([begun, waiting])
  pages.close(closed)
  const reasons = (await told).map((result) => result.status === 'rejected' && String(result.reason))
  expect(reasons).toEqual(['Error: https://a.example/1: closed', 'Error: https://a.example/2: closed'])
  await expect(pages.send('https://a.example/3', null)).rejects.toThrow('closed')
})

test('nothing but send adds pages', async () => {
  const pages = new HandOff<null, null>(() => {})
  await expect(pages.addRequest()).rejects.toThrow('send()')
  await expect(pages.addRequestsBatched()).rejects.toThrow('send()')
})
