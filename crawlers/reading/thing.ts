/** Things as schema.org describes them, whatever syntax the page uses. */

/** A JSON object of unknown shape. */
export type Thing = Record<string, unknown>

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The types of a thing without their vocabulary, e.g. `Product`. */
export function typesOf(thing: Thing): string[] {
  return listOf(thing['@type']).flatMap((type) =>
    typeof type === 'string' ? [type.split(/[/#:]/).at(-1) ?? ''] : [],
  )
}

/** Types that are listings by themselves, best first. */
export const LISTING_TYPES: readonly string[] =
  'Product IndividualProduct ProductModel ProductGroup SomeProducts ClassifiedAd Vehicle Car Motorcycle Book Movie Game VideoGame MusicAlbum SoftwareApplication MobileApplication WebApplication RealEstateListing Apartment House Course Offer AggregateOffer DiscussionForumPosting SocialMediaPosting Article'.split(
    ' ',
  )

/** The first thing in a value that may be a list. */
export function firstThing(value: unknown): Thing | undefined {
  return listOf(value).find(isThing)
}

export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** The first text or number of a value; of a thing, its value or name. */
export function textOf(value: unknown): string | undefined {
  let next = value
  for (let depth = 0; depth < DEEPEST; depth++) {
    const [first] = listOf(next)
    if (typeof first === 'string') return first.trim() || undefined
    if (typeof first === 'number') return String(first)
    if (!isThing(first)) return undefined
    next = first['@value'] ?? first.name
  }
  return undefined
}

const DEEPEST = 8
