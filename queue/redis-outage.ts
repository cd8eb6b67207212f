/** Tells trouble with the connection from an answer that says no. */

/** How ioredis and Node word it; Redis's own answers are `ReplyError`s and say other things. */
const SIGNS = [
  'Connection is closed',
  "Stream isn't writeable",
  'Command timed out',
  'max retries per request',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
]

/** Whether `error`, of a command given to Redis, means that Redis was away. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error) || error.name === 'ReplyError') return false
  return SIGNS.some((sign) => error.message.includes(sign))
}
