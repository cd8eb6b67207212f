/** The family of software that a site is made with, and what that says of its lists before they are looked for. */
import { familyHeads, familyOf } from '../site/family-signs.ts'
import { matchLink } from '../site/listing-link.ts'
import { type Families, layersOf, mergedLayers } from '../site/site-family.ts'
import { withWholeAddresses } from '../site/whole-addresses.ts'
import { listingPatterns } from './listing-patterns.ts'
import { type Eyes, isSeen, type Look, type Looked } from './look.ts'
import type { SitePlan } from './site-plan.ts'

export interface KnownFamily {
  plan: NonNullable<SitePlan['family']>
  /** Absolute, without markers for pages. */
  search: string | null
  link: string | null
  /** Around the links to listings. */
  within: string | null
}

/** By the signs that any of the pages show; null where none does. */
export function recogniseFamily(
  looks: readonly Look[],
  families: Families,
  home: string,
): KnownFamily | null {
  const heads = familyHeads(families)
  const family = looks.map(({ $ }) => familyOf(heads, $)).find((one) => one !== null) ?? null
  if (family === null) return null
  const says = withWholeAddresses({
    ...asGroup(mergedLayers(layersOf(`extends: ${family.name}`, 'draft', families))),
    home,
  })
  const listing = asGroup(asGroup(says).listing)
  return {
    plan: { name: family.name, title: family.title, says },
    search: asText(asGroup(asGroup(says).search).url)?.replace(/[?&][^?&=]+=\{(page|offset)\}/g, '') ?? null,
    link: asText(listing.link),
    within: asText(listing.within),
  }
}

/**
 * Eyes that see only the links in the part of a page where the family has its listings: its menus may lead to categories
 * at addresses like those of listings. Once a page has shown that part, a page without it shows no listings. A site that
 * never shows it has pages of its own making, and is seen whole.
 */
export function eyesFor(family: KnownFamily | null, eyes: Eyes): Eyes {
  const { within = null, link = null } = family ?? {}
  if (within === null || link === null) return eyes
  let isShown = false
  const focused = (looked: Looked): Looked => {
    if (!isSeen(looked)) return looked
    isShown ||= looked.$(within).length > 0
    return isShown ? lookWithin(looked, within, link) : looked
  }
  return {
    ...eyes,
    at: async (url, way) => focused(await eyes.at(url, way)),
    grown: async (url, paging) => focused(await eyes.grown(url, paging)),
  }
}

/** Links to anything else stay: they may lead to further lists. */
function lookWithin(look: Look, within: string, familyLink: string): Look {
  const links = look.links.filter(
    ({ element, url }) => matchLink(familyLink, url) === null || element.closest(within).length > 0,
  )
  return { ...look, links, patterns: listingPatterns(links) }
}

function asGroup(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
