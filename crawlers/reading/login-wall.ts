/** Tells a page that wants visitors to sign in from one that merely offers it. */
import type { CheerioAPI } from 'cheerio'
import { oneLine } from './visible-text.ts'

/** The reason of a page that nobody sees who has no account; the monitor never signs in. */
export const LOGIN_WALL = 'the site asks visitors to sign in'

/**
 * A page with a field to sign in with, whose title or first heading speaks of nothing else. The form in the head of a
 * shop's page is not enough.
 *
 * @param $ of a page with little to read.
 */
export function isLoginWall($: CheerioAPI): boolean {
  if ($(CREDENTIALS).length === 0) return false
  const headings = [$('title').first().text(), $('h1, h2, h3, legend').first().text()]
  return headings.some((heading) => SIGN_IN.test(oneLine(heading)))
}

const CREDENTIALS = 'input[type="password"], form input[autocomplete~="username"]'

/** At the beginning of the heading, or after the name of the site and a separator. */
const SIGN_IN =
  /(?:^|[|·•:–—-]\s*)(?:please |bitte |veuillez |por favor,? )?(?:log ?in|log on|sign ?in|anmelden|einloggen|se connecter|connectez-vous|connexion|identifiez-vous|iniciar sesi[oó]n|inicia sesi[oó]n|identif[ií]cate|entrar|iniciar sess[aã]o|accedi|inloggen|zaloguj|logowanie|войти|вход|увійти|giriş|masuk|log masuk|đăng nhập|เข้าสู่ระบบ|登录|登入|請登入|请登录|ログイン|로그인|تسجيل الدخول|लॉग इन)(?![\p{L}\p{N}])/iu
