import { expect, test } from 'vitest'
import { blockReason } from './block-page.ts'
import { LOGIN_WALL } from './login-wall.ts'
import { parsePage } from './visible-text.ts'

const reasonOf = (html: string) =>
  blockReason({ status: 200, headers: [], mime: 'text/html', parsed: () => parsePage(html) })

const FORM = '<form><input name="user"><input type="password"><button>Go</button></form>'

test.each([
  ['Sign in', ''],
  ['Pasar Loka | Masuk', ''],
  ['Log in - Curio Lane', ''],
  ['Curio Lane', '<h1>Please sign in to continue</h1>'],
  ['登录', ''],
  ['Đăng nhập', ''],
  ['Вход на сайт', ''],
  ['تسجيل الدخول', ''],
])('a page called "%s" with little but a form for a password keeps visitors out %s', (title, heading) => {
  expect(reasonOf(`<title>${title}</title>${heading}<p>Members only.</p>${FORM}`)).toBe(LOGIN_WALL)
})

test.each([
  ['an offer with a form to sign in beside it', `<title>Oak chair</title><h1>Oak chair</h1><p>£5</p>${FORM}`],
  [
    'a listing called after signing in',
    '<title>Sign in enamel, old</title><h1>Sign in enamel, old</h1><p>£5</p>',
  ],
  ['a word that only begins so', `<title>Signing table</title><h1>Signing table</h1>${FORM}`],
  ['a long page', `<title>Sign in</title>${FORM}<p>${'Old maps of the coast. '.repeat(90)}</p>`],
])('%s is no wall', (_, html) => {
  expect(reasonOf(html)).toBeNull()
})
