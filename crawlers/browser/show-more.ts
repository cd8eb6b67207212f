/** Clicks the button under a list that shows more of it. */
import { setTimeout as rest } from 'node:timers/promises'
import type { ElementHandle, Page } from 'playwright'
import type { MoreButton } from './behaviour.ts'
import { buttonSaying, click } from './page-buttons.ts'
import { sizeOf, untilGrown } from './settle.ts'

/** @returns how often it was clicked; ends when the button is gone, does nothing, or was clicked often enough. */
export async function showMore(page: Page, { by, most }: MoreButton, pauseMs: number): Promise<number> {
  for (let clicks = 0; clicks < most; clicks++) {
    const button = await find(page, by)
    const size = await sizeOf(page)
    if (button === null || !(await click(button))) return clicks
    const [grown] = await Promise.all([untilGrown(page, size), rest(pauseMs)])
    if (grown === size) return clicks + 1
  }
  return most
}

async function find(
  page: Page,
  by: MoreButton['by'],
): Promise<ElementHandle<HTMLElement | SVGElement> | null> {
  if ('text' in by) return buttonSaying(page, [by.text.toLowerCase()], { wholeText: false, scope: null })
  const button = await page.$(by.selector)
  const usable = button !== null && (await button.isVisible()) && (await button.isEnabled())
  return usable ? button : null
}
