/** Tells a page that keeps visitors out from a page that says something about a listing. */
import type { CheerioAPI } from 'cheerio'
import { isLoginWall, LOGIN_WALL } from './login-wall.ts'
import { oneLine, visibleText } from './visible-text.ts'

/** The reason of a page that is no block in itself: a browser may see what plain HTTP does not. */
export const EMPTY_SHELL =
  'the page is an empty shell: its content would come by script; "fetch: browser" in the site file may help'

/** Whether that is why a page counts as blocked. */
export function isEmptyShell({ reason }: { reason: string | null }): boolean {
  return reason === EMPTY_SHELL
}

export interface PageSigns {
  status: number
  headers: readonly [string, string][]
  mime: string
  parsed: () => CheerioAPI
}

/**
 * @returns in words why the page counts as blocked; null where it does not. A blocked listing is neither seen
 *   nor gone.
 */
export function blockReason({ status, headers, mime, parsed }: PageSigns): string | null {
  if (headers.some(([name, value]) => name === 'cf-mitigated' && value.includes('challenge'))) {
    return 'the site asks visitors to prove that they are human (cf-mitigated)'
  }
  if (status === 401 || status === 403 || status === 407 || status === 451)
    return `the site answered ${status}`
  if (!mime.includes('html') && mime !== '') return null
  const $ = parsed()
  const title = oneLine($('title').first().text()).toLowerCase()
  const text = visibleText($, LONG_TEXT).toLowerCase()
  if (text.length >= LONG_TEXT) return null
  const titleSign = BLOCK_TITLES.find((sign) => title.includes(sign))
  if (titleSign !== undefined) return `the page's title reads like a block page ("${titleSign}")`
  const words = BLOCK_WORDS.find((sign) => text.includes(sign))
  if (words !== undefined) return `the page asks visitors to prove that they are human ("${words}")`
  if ($(CHALLENGE_PARTS).length > 0) return 'the page holds nothing but a challenge'
  if (isLoginWall($)) return LOGIN_WALL
  if (status < 300 && text.length < SHELL_TEXT && $('script').length > 0 && !hasContent($)) {
    return EMPTY_SHELL
  }
  return null
}

/** A page with this much to read is not a block page, even if it has a captcha in a form. */
const LONG_TEXT = 1_500
const SHELL_TEXT = 25

const BLOCK_TITLES = [
  'just a moment',
  'attention required',
  'access denied',
  'access to this page has been denied',
  'are you a robot',
  'are you human',
  'robot check',
  'bot verification',
  'human verification',
  'security check',
  'security verification',
  'pardon our interruption',
  'ddos-guard',
  'captcha',
  'request blocked',
  'too many requests',
  '安全验证',
  '访问验证',
  '验证码',
  '人机验证',
  'доступ ограничен',
  'проверка браузера',
  'xác minh bạn không phải',
]

const BLOCK_WORDS = [
  'verify you are human',
  'verify that you are human',
  'verify you are not a robot',
  "confirm you're not a robot",
  'prove you are not a robot',
  'are you a robot',
  'complete the captcha',
  'solve the captcha',
  'enter the characters you see',
  'unusual traffic from your',
  'checking your browser before',
  'enable javascript and cookies to continue',
  'you have been blocked',
  'your access has been blocked',
  'your ip address has been blocked',
  'automated access',
  '请完成安全验证',
  '请输入验证码',
  '拖动滑块',
  'подтвердите, что вы не робот',
  'вы не робот',
  'bạn không phải là robot',
  'bạn không phải là người máy',
  'saya bukan robot',
  'no soy un robot',
  'não sou um robô',
  'je ne suis pas un robot',
  'ich bin kein roboter',
  'ฉันไม่ใช่โปรแกรมอัตโนมัติ',
  'أنا لست برنامج روبوت',
]

const CHALLENGE_PARTS = [
  'script[src*="/cdn-cgi/challenge-platform/"]',
  'iframe[src*="captcha"]',
  'script[src*="captcha-delivery.com"]',
  'script[src*="hcaptcha.com"]',
  'script[src*="/recaptcha/"]',
  '#px-captcha',
  'iframe[src*="_Incapsula_Resource"]',
  '.geetest_captcha',
].join(', ')

/** A heading, a picture or data for machines: somebody has put something there. */
function hasContent($: CheerioAPI): boolean {
  const parts = 'h1, h2, h3, p, li, td, img, article, [itemtype], meta[property="og:title"]'
  return $(parts).length > 0 || $('script[type="application/ld+json"]').length > 0
}
