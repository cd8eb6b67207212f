/** An alarm about how a site is read, in words. */
import type { SiteAlarm } from '../../model/site-health.ts'

const WHAT: Record<SiteAlarm['kind'], (alarm: SiteAlarm) => string> = {
  'field-dropped': ({ field, now, before }) =>
    `${field}: found on ${now.good} of ${now.of} listings; before on ${before.good} of ${before.of}`,
  'new-template': ({ now }) =>
    `another template: ${now.of - now.good} of ${now.of} fields come from elsewhere on the page, or not at all`,
  unreadable: ({ now }) => `${now.of - now.good} of ${now.of} pages of listings could not be read`,
  'empty-searches': ({ now, before }) =>
    `${now.of - now.good} of ${now.of} searches found nothing; before ${before.of - before.good} of ${before.of}`,
  blocked: ({ now }) => `${now.of - now.good} of ${now.of} visits were blocked`,
  'login-wall': ({ now }) => `${now.of - now.good} of ${now.of} visits were asked to sign in`,
  'refused-by-robots': ({ now }) => `robots.txt refused ${now.of - now.good} of ${now.of} visits`,
  errors: ({ now }) => `${now.of - now.good} of ${now.of} visits ended in an error`,
}

/** E.g. `price: found on 2 of 40 listings; before on 100 of 100; since 2026-11-22 08:00 UTC`. */
export function alarmText(alarm: SiteAlarm): string {
  return `${WHAT[alarm.kind](alarm)}; since ${minute(alarm.since)}`
}

/** Where its page is kept; null where none could be. */
export function keptPageText({ page }: SiteAlarm): string | null {
  return page === null || page.sha256 === null ? null : `${page.url}, kept as ${page.sha256}`
}

export function minute(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`
}
