/** Real Chromium, asked what it was told to do without. */
import { type Browser, chromium } from 'playwright'
import { expect, inject, test } from 'vitest'
import { DISABLED_FEATURES } from '../../../crawlers/browser/disabled-features.ts'
import { launchOptions } from '../../../crawlers/browser/launch-options.ts'

const choice = { executablePath: inject('chromiumPath'), sandbox: inject('chromiumSandbox') }

/** The list that counts is the last on the command line. */
async function disabledIn(browser: Browser): Promise<string[]> {
  const devtools = await browser.newBrowserCDPSession()
  const { commandLine } = await devtools.send('SystemInfo.getInfo')
  const lists = [...commandLine.matchAll(/--disable-features=(\S*)/g)]
  return lists.at(-1)?.[1]?.split(',') ?? []
}

test('whatever Playwright switches off of itself is switched off here as well', async () => {
  await using browser = await chromium.launch({
    executablePath: choice.executablePath,
    chromiumSandbox: choice.sandbox,
  })
  const byPlaywright = await disabledIn(browser)
  expect(byPlaywright.length).toBeGreaterThan(5)
  expect(DISABLED_FEATURES).toEqual(expect.arrayContaining(byPlaywright))
})

test('a window holds the page that is visited, and none of the browser itself', async () => {
  await using browser = await chromium.launch(launchOptions(choice, 'http://127.0.0.1:9'))
  expect(await disabledIn(browser)).toEqual(DISABLED_FEATURES)
  const page = await browser.newPage()
  await page.goto('data:text/html,<h1>One</h1>')
  const devtools = await browser.newBrowserCDPSession()
  // Without a filter, DevTools leaves out what belongs to the browser.
  const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{}] })
  const own = targetInfos.filter(({ url }) => url.startsWith('chrome://'))
  expect(own).toEqual([])
})
