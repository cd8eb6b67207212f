/** Single-key shortcuts: only where no text is being written and no dialog is open. */
import { useEffect, useRef } from 'react'
import { useShortcutPreference } from './preferences.ts'

export const ENTER = 'Enter'

/** By `KeyboardEvent.key`, so that `?` and `/` are found on every keyboard layout. */
export type Keys = Readonly<Record<string, () => void>>

export function useKeys(keys: Keys): void {
  const current = useRef(keys)
  const [enabled] = useShortcutPreference()
  useEffect(() => {
    current.current = keys
  })
  useEffect(() => {
    if (!enabled) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isTaken(event)) return
      const act = current.current[event.key]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [enabled])
}

function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || document.querySelector('[role="dialog"], [role="menu"]') !== null) return true
  if (!(event.target instanceof HTMLElement)) return false
  /** Buttons and links have a use for Enter themselves. */
  const users = event.key === ENTER ? 'input, textarea, select, a, button' : 'input, textarea, select'
  return event.target.closest(users) !== null
}
