/** Finds buttons on an open page and clicks them, without leaving the page and without changing it otherwise. */
import type { ElementHandle, Page } from 'playwright'

/** The first button that is seen and says one of the words, in the order of the words; null where there is none. */
export async function buttonSaying(
  page: Page,
  words: readonly string[],
  where: { wholeText: boolean; scope: string | null },
): Promise<ElementHandle<HTMLElement> | null> {
  const handle = await page.evaluateHandle(
    ({ words, wholeText, scope, buttons }) => {
      const shown = (element: Element) => {
        const box = element.getBoundingClientRect()
        return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== 'hidden'
      }
      const textOf = (element: HTMLElement) =>
        (element instanceof HTMLInputElement ? element.value : element.textContent || element.ariaLabel || '')
          .replace(/\s+/g, ' ')
          .trim()
          .toLowerCase()
      // A link of a banner that leads to another page is not its button.
      const leadsAway = (element: HTMLElement) =>
        scope !== null && /^(?!#|javascript:)./.test(element.getAttribute('href') ?? '')
      const within = scope === null ? [document] : [...document.querySelectorAll(scope)]
      const all = within
        .flatMap((part) => [...part.querySelectorAll<HTMLElement>(buttons)])
        .filter((element) => !leadsAway(element))
        .filter(shown)
        .slice(0, 500)
        .map((element) => ({ element, text: textOf(element) }))
      for (const word of words) {
        const found = all.find(({ text }) => (wholeText ? text === word : text.includes(word)))
        if (found !== undefined) return found.element
      }
      return null
    },
    { words: [...words], ...where, buttons: BUTTONS },
  )
  return handle.asElement()
}

/** Clicks as a person would; false where something lies over the button or it does nothing in time. */
export async function click(button: ElementHandle<HTMLElement | SVGElement>): Promise<boolean> {
  return button.click({ timeout: CLICK_WITHIN_MS }).then(
    () => true,
    () => false,
  )
}

const BUTTONS = 'button, a, [role="button"], input[type="button"], input[type="submit"], summary'
const CLICK_WITHIN_MS = 2_000
