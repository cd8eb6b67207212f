import { expect, test } from 'vitest'
import { RedisEvictsError, RedisUnavailableError } from './redis-errors.ts'
import { isOutage } from './redis-outage.ts'

test('no message shows a password', () => {
  const url = 'rediss://user:secret@redis.example:6380/1'
  for (const error of [new RedisUnavailableError(url, null), new RedisEvictsError(url, 'allkeys-lru')]) {
    expect(error.message).toContain('redis.example:6380')
    expect(error.message).not.toContain('secret')
    expect(error.exitStatus).toBe(3)
  }
})

test('a cause without words is called no answer', () => {
  expect(new RedisUnavailableError('redis://x', new Error('')).message).toContain('(no answer)')
  expect(new RedisUnavailableError('redis://x', new Error('ECONNREFUSED')).message).toContain(
    '(ECONNREFUSED)',
  )
})

test.each([
  'Connection is closed.',
  "Stream isn't writeable and enableOfflineQueue options is false",
  'Command timed out',
  'Reached the max retries per request limit (which is 0).',
  'connect ECONNREFUSED 127.0.0.1:6379',
  'read ECONNRESET',
])('"%s" is an outage', (message) => {
  expect(isOutage(new Error(message))).toBe(true)
})

test('an answer that says no is not an outage, whatever it quotes', () => {
  const answer = Object.assign(new Error('ERR unknown command ECONNRESET'), { name: 'ReplyError' })
  expect(isOutage(answer)).toBe(false)
  expect(isOutage(new TypeError('x is not a function'))).toBe(false)
  expect(isOutage('ECONNREFUSED')).toBe(false)
})
