/** Who gets in, for how long, and from where. */
import { expect, test } from 'vitest'
import { SESSION_IDLE_SECONDS } from '../../../store/sessions.ts'
import { disableUser } from '../../../store/users.ts'
import { cookieOf, NOW, openTestApi } from './open-test-api.ts'

const session = { url: '/api/session' }

test('a one-time link signs in once', async () => {
  await using desk = await openTestApi()
  const token = await desk.token('heron')
  const first = await desk.ask({ method: 'POST', ...session, body: { token } })
  expect(first).toMatchObject({
    status: 200,
    json: { user: { name: 'heron', role: 'analyst' }, banner: 'Demonstration' },
  })
  const again = await desk.ask({ method: 'POST', ...session, body: { token } })
  expect(again).toMatchObject({ status: 401, json: { code: 'LINK_INVALID' } })
})

test('ten people clicking one link at once let one in', async () => {
  await using desk = await openTestApi()
  const token = await desk.token('heron')
  const all = await Promise.all(
    Array.from({ length: 10 }, () => desk.ask({ method: 'POST', ...session, body: { token } })),
  )
  expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('scripts cannot read the cookie and other sites cannot make the browser send it', async () => {
  await using desk = await openTestApi()
  const answer = await desk.ask({ method: 'POST', ...session, body: { token: await desk.token('heron') } })
  expect(answer.headers['set-cookie']).toMatch(/^wtm-session=[^;]+; .*Path=\/; HttpOnly; SameSite=Strict$/)
})

test('over https the cookie is bound to the host and never travels in the clear', async () => {
  await using desk = await openTestApi({ secure: true })
  const answer = await desk.ask({ method: 'POST', ...session, body: { token: await desk.token('heron') } })
  expect(answer.headers['set-cookie']).toMatch(
    /^__Host-wtm-session=[^;]+; .*Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  )
  expect(answer.headers['strict-transport-security']).toContain('max-age=31536000')
})

test('signing out ends the session for every copy of the cookie', async () => {
  await using desk = await openTestApi()
  const heron = await desk.as('heron')
  expect((await heron(session)).status).toBe(200)
  expect((await heron({ method: 'DELETE', ...session })).status).toBe(200)
  expect(await heron(session)).toMatchObject({ status: 401, json: { code: 'NOT_SIGNED_IN' } })
})

test('an idle session is over, and a closed account is out at once', async () => {
  let now = NOW
  await using desk = await openTestApi({ now: () => now })
  const idle = await desk.as('heron')
  const closed = await desk.as('ibis')
  await disableUser(desk.store, 'ibis', now.toISOString())
  expect((await closed(session)).status).toBe(401)
  now = new Date(NOW.getTime() + (SESSION_IDLE_SECONDS + 1) * 1_000)
  expect((await idle(session)).status).toBe(401)
})

test.each(['', 'wtm-session=', 'wtm-session=guessed', '__Host-wtm-session=guessed', 'wtm-session[$ne]=x'])(
  'the cookie %j gets nobody in',
  async (cookie) => {
    await using desk = await openTestApi()
    expect((await desk.ask({ ...session, headers: { cookie } })).status).toBe(401)
  },
)

test.each([
  {},
  { token: '' },
  { token: { $ne: null } },
  { token: ['a'] },
  { token: 'a', admin: true },
  { token: 'x'.repeat(501) },
])('a sign-in of a wrong shape is refused: %j', async (body) => {
  await using desk = await openTestApi()
  expect(await desk.ask({ method: 'POST', ...session, body })).toMatchObject({
    status: 400,
    json: { code: 'REQUEST_INVALID' },
  })
})

test('guessing links is slowed down', async () => {
  await using desk = await openTestApi()
  const guess = () => desk.ask({ method: 'POST', ...session, body: { token: 'guess' } })
  const statuses = []
  for (let times = 0; times < 12; times += 1) statuses.push((await guess()).status)
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401))
  expect(statuses.slice(10)).toEqual([429, 429])
})

test.each([
  ['another site', 'https://evil.example'],
  ['another port', 'http://desk.test:8401'],
  ['a sandboxed frame', 'null'],
])('a change from %s is refused', async (_, origin) => {
  await using desk = await openTestApi()
  const heron = await desk.as('heron')
  expect(await heron({ method: 'DELETE', ...session, headers: { origin } })).toMatchObject({
    status: 403,
    json: { code: 'ORIGIN_REFUSED' },
  })
  expect((await heron(session)).status).toBe(200)
})

test('a change that names no origin is refused', async () => {
  await using desk = await openTestApi()
  const signedIn = await desk.ask({ method: 'POST', ...session, body: { token: await desk.token('heron') } })
  const answer = await desk.app.inject({
    method: 'DELETE',
    url: '/api/session',
    headers: { host: 'desk.test:8400', cookie: cookieOf(signedIn) },
  })
  expect(answer.statusCode).toBe(403)
})

test('the desk does not answer to a name that is not its own', async () => {
  await using desk = await openTestApi()
  expect(await desk.ask({ ...session, headers: { host: 'rebound.example' } })).toMatchObject({
    status: 421,
    json: { code: 'HOST_REFUSED' },
  })
})
