/** Says aloud to screen readers what changed without moving the focus. */
import { VisuallyHidden } from '@mantine/core'
import { createContext, type ReactNode, use, useCallback, useState } from 'react'

const Announce = createContext<(text: string) => void>(() => {})

/** The function that announces. */
export function useAnnounce(): (text: string) => void {
  return use(Announce)
}

export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 })
  const announce = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), [])
  return (
    <Announce value={announce}>
      {children}
      <VisuallyHidden role="status" aria-live="polite">
        {/* A new node for the same words twice, or they would be said once only. */}
        <span key={said.turn}>{said.text}</span>
      </VisuallyHidden>
    </Announce>
  )
}
