/** A page as its reader meets it: its landmarks and its lines. */
import type { Availability } from '../../../model/listing.ts'
import { availabilityShown } from '../availability.ts'
import type { PageFacts } from '../page-facts.ts'
import type { PageNode } from '../page-walk.ts'
import { rememberingWords } from './element-words.ts'
import { type FoundLandmarks, landmarksOf } from './landmarks.ts'
import { linesOf, type PageText } from './page-lines.ts'

export interface ReadPage extends PageText {
  landmarks: FoundLandmarks
}

export function pageText(root: PageNode, facts: PageFacts): ReadPage {
  const wordsOf = rememberingWords()
  const landmarks = landmarksOf(root, facts, wordsOf)
  return { ...linesOf(root, landmarks, wordsOf), landmarks }
}

/** What a short line of the page's own says of it; null where none does. */
export function availabilityOn({ lines }: PageText): Availability | null {
  for (const { text, runs, isButton } of lines) {
    const zone = runs[0]?.zone
    if (zone === undefined || zone.part !== null || zone.hidden || zone.linked || isButton) continue
    const said = text.length <= LONGEST ? availabilityShown(text) : null
    if (said !== null) return said
  }
  return null
}

const LONGEST = 60
