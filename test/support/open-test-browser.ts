/** The browser that tests drive: real, headless, and in its sandbox wherever the system allows it. */
import { type Browser, chromium } from 'playwright'
import { inject } from 'vitest'
import { DISABLE_FEATURES } from '../../crawlers/browser/disabled-features.ts'

/** Closes itself at the end of its scope: `await using browser = await openTestBrowser()`. */
export async function openTestBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: inject('chromiumPath'),
    chromiumSandbox: inject('chromiumSandbox'),
    args: [DISABLE_FEATURES],
  })
}
