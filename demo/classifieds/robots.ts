/** What Plazzamo asks of robots. */
import type { CatalogueEntry } from '../catalogue.ts'
import { adPath } from './ad-card.ts'

export const CRAWL_DELAY_SECONDS = 0.1

export function robotsTxt(entries: readonly CatalogueEntry[]): string {
  const forbidden = entries
    .filter(({ disallowed }) => disallowed)
    .map((entry) => `Disallow: ${adPath(entry)}`)
  return [
    'User-agent: *',
    'Disallow: /account',
    'Disallow: /search/advanced',
    '# Their sellers asked that no copies be made.',
    ...forbidden,
    `Crawl-delay: ${CRAWL_DELAY_SECONDS}`,
    '',
  ].join('\n')
}
