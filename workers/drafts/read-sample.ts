/** One page of a listing as an analyst compares it: the fields that were read, beside a picture of the page. */
import { fieldFill } from '../../crawlers/fill/field-fill.ts'
import { VisitFailedError } from '../../crawlers/visit-failed.ts'
import type { Visitor } from '../../crawlers/visitor.ts'
import type { Listing } from '../../model/listing.ts'
import type { Site } from '../../model/site.ts'
import type { DraftSample } from '../../model/site-draft.ts'

export interface SampledPage {
  url: string
  listings: readonly Listing[]
  problem: string | null
}

interface Camera {
  visitor: Pick<Visitor, 'capture'>
  hasBrowser: boolean
  keep(bytes: Uint8Array): Promise<string>
}

const LONGEST = 2_000

export async function readSample(
  { url, listings, problem }: SampledPage,
  site: Site,
  camera: Camera,
): Promise<DraftSample> {
  const [first] = listings
  const fields = first === undefined ? [] : fieldFill([first]).filter(({ filled }) => filled > 0)
  return {
    ...{ url, problem: problem?.slice(0, LONGEST) ?? null },
    fields: fields.map(({ field, example, sources }) => ({
      ...{ field, value: (example ?? '').slice(0, LONGEST), source: sources[0] ?? 'text' },
    })),
    screenshot: await screenshotOf(url, site, camera),
  }
}

/** A page without a picture is better than none. */
async function screenshotOf(
  url: string,
  site: Site,
  { visitor, hasBrowser, keep }: Camera,
): Promise<string | null> {
  if (!hasBrowser) return null
  try {
    return await keep((await visitor.capture(url, { site })).screenshot)
  } catch (error) {
    if (error instanceof VisitFailedError) return null
    throw error
  }
}
