/** The colours a subject is drawn with. */

export type Ink = { main: string; dark: string; light: string; accent: string }

/** Draws one thing as SVG, centred in a square from -200 to 200, standing on y = 150. */
export type Drawing = (ink: Ink) => string

export type Subject = {
  /** Colours the thing comes in, as `#rrggbb`. */
  tints: readonly [string, ...string[]]
  draw: Drawing
}

/** Shades of one colour that look lit from above, and a second colour that goes with it. */
export function inkOf(tint: string, accent: string): Ink {
  return { main: tint, dark: mix(tint, '#1d1a26', 0.35), light: mix(tint, '#ffffff', 0.4), accent }
}

/** `share` 0 gives `from`, 1 gives `to`. */
export function mix(from: string, to: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [from, to].map((color) => Number.parseInt(color.slice(at, at + 2), 16))
    return Math.round((a ?? 0) + ((b ?? 0) - (a ?? 0)) * share)
  })
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
