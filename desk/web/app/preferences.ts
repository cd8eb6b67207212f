/** What a person set for this browser. */
import { useLocalStorage } from '@mantine/hooks'

/** Pictures are blurred until asked for; the screen may stand in an open office, and some hurt to see. */
export function useBlurPreference() {
  return useLocalStorage({ key: 'wtm-blur-pictures', defaultValue: true, getInitialValueInEffect: false })
}

/** Single-key shortcuts can be switched off (WCAG 2.1.4): speech input would set them off by accident. */
export function useShortcutPreference() {
  return useLocalStorage({ key: 'wtm-shortcuts', defaultValue: true, getInitialValueInEffect: false })
}
