/** Puts a consent banner away, as a visitor who wants nothing stored would: refusing where that is offered. */
import { setTimeout as rest } from 'node:timers/promises'
import type { Page } from 'playwright'
import type { Consent } from '../../model/site.ts'
import { AGREEING, REFUSING } from './consent-words.ts'
import { buttonSaying, click } from './page-buttons.ts'

/** @returns what was done, in words; null where there was no banner to put away. */
export async function answerConsent(page: Page, consent: Consent): Promise<string | null> {
  const button =
    consent === 'words'
      ? await buttonSaying(page, [...REFUSING, ...AGREEING], {
          wholeText: true,
          scope: await bannerScope(page),
        })
      : await page.$(consent.selector)
  if (button === null || !(await button.isVisible())) return null
  const text = ((await button.textContent()) ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_QUOTED)
  const clicked = await click(button)
  if (clicked) await rest(AFTER_CLICK_MS)
  return clicked
    ? `clicked ${JSON.stringify(text)} on the consent banner`
    : `the consent banner's button ${JSON.stringify(text)} could not be clicked`
}

const LONGEST_QUOTED = 80
/** Banners fade out, and some pages load their content only then. */
const AFTER_CLICK_MS = 500

/** Parts of a page that are called like banners or dialogs and talk of cookies or privacy. */
async function bannerScope(page: Page): Promise<string> {
  const talks = await page.evaluate(
    ({ scope, about }) => {
      const parts = [...document.querySelectorAll<HTMLElement>(scope)]
      return parts.some((part) => new RegExp(about, 'iu').test(part.textContent))
    },
    { scope: BANNERS, about: ABOUT },
  )
  return talks ? BANNERS : 'wtm-no-banner'
}

const BANNERS = ['cookie', 'consent', 'gdpr', 'privacy', 'cmp', 'onetrust', 'didomi', 'usercentrics']
  .flatMap((word) => [`[id*="${word}" i]`, `[class*="${word}" i]`, `[aria-label*="${word}" i]`])
  .concat('[role="dialog"]', '[role="alertdialog"]', '[aria-modal="true"]', 'dialog')
  .map((scope) => `${scope}:not(html):not(body)`)
  .join(', ')

const ABOUT =
  'cookie|consent|privacy|gdpr|datenschutz|einwilligung|confidentialité|privacidad|privacidade|riservatezza|prywatno|конфиденциальн|куки|gizlilik|çerez|privasi|kuki|quyền riêng tư|คุกกี้|ความเป็นส่วนตัว|隐私|隱私|プライバシー|クッキー|개인정보|쿠키|الخصوصية|ملفات تعريف'
