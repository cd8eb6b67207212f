/** What the wizard knows of a site, and the site file that it writes of it. */
import { stringify } from 'yaml'
import type { FieldSelectors } from '../../model/field-selector.ts'
import type { ForumPosts } from '../../model/forum-posts.ts'
import type { ResultList, Search } from '../../model/result-list.ts'
import type { Site } from '../../model/site.ts'
import type { Finding } from './findings.ts'

export interface SitePlan {
  /** As `extends` names it, with what the family says. */
  family: { name: string; title: string; says: unknown } | null
  name: string
  title: string
  country: string | null
  languages: string[]
  currency: string | null
  home: string
  fetch: Site['fetch']
  consent: boolean
  /** `none`: there is no search, although the family says so. */
  search: Partial<Search> | 'none' | null
  lists: Partial<ResultList>[]
  link: string | null
  within: string | null
  data: NonNullable<Site['listing']['data']> | null
  posts: ForumPosts | null
  fields: FieldSelectors
  sellers: string | null
  delaySeconds: number
}

/** Stands where the wizard found nothing and somebody has to fill something in. */
export const UNKNOWN = { country: 'ZZ', language: 'und', currency: 'XXX', link: '/CHANGE-ME/{id}' }

/** The site file with a comment at each key that says where it came from. */
export function planYaml(plan: SitePlan, findings: readonly Finding[]): string {
  const says = (about: string) =>
    findings
      .filter((finding) => finding.about === about)
      .map(({ level, text }) => `# ${sentence(MARKS[level], text)}`)
  const lines: string[] = [
    `# ${onOneLine(plan.title)}: drafted by the wizard (wtm sites add). Look through it, then set enabled: true.`,
    '# "Guessed" means that it is likely but was not tried; "Missing" is what you have to fill in.',
    `# Every key is explained in sites/example.yml.`,
    ...(plan.family === null ? [] : [...says('extends'), `extends: ${plan.family.name}`]),
    `name: ${plan.name}`,
    `title: ${scalar(plan.title)}`,
    ...says('country'),
    `country: ${plan.country ?? UNKNOWN.country}`,
    ...says('languages'),
    `languages: [${plan.languages.join(', ') || UNKNOWN.language}]`,
    ...says('currency'),
    `currency: ${plan.currency ?? UNKNOWN.currency}`,
    `home: ${scalar(plan.home)}`,
    '# Read the terms of the site and its robots.txt first; ask for permission where they ask for it.',
    'enabled: false',
    ...says('fetch'),
    `fetch: ${plan.fetch}`,
    ...(plan.consent ? [...says('consent'), 'consent: words'] : []),
    '',
    ...says('search'),
    ...says('search.paging'),
    ...searchLines(plan),
    ...says('lists'),
    ...(plan.lists.length === 0
      ? []
      : ['lists:', ...plan.lists.flatMap((list) => entry(groupOf(list, plan.home)))]),
    '',
    'listing:',
    ...indented([
      ...says('listing.link'),
      `link: ${scalar(plan.link ?? UNKNOWN.link)}`,
      ...(plan.within === null ? [] : [...says('listing.within'), `within: ${scalar(plan.within)}`]),
      ...(plan.data === null
        ? []
        : [...says('listing.data'), `data: ${flow(withoutHost(plan.data, plan.home))}`]),
      ...(plan.posts === null
        ? []
        : [...says('listing.posts'), 'posts:', ...indented(postLines(plan.posts))]),
      ...says('listing.fields'),
      ...(Object.keys(plan.fields).length === 0 ? [] : [`fields: ${flow(plan.fields)}`]),
      ...says('listing.ended'),
    ]),
    ...(plan.sellers === null ? [] : ['', ...says('sellers'), `sellers: ${flow({ link: plan.sellers })}`]),
    '',
    '# Least seconds between two requests.',
    `politeness: ${flow({ delaySeconds: plan.delaySeconds })}`,
  ]
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`
}

/** The search of the family would hold where nothing is said. */
function searchLines({ search, home }: SitePlan): string[] {
  if (search === 'none') return ['search: ~']
  return search === null ? [] : ['search:', ...indented(groupOf(search, home))]
}

const MARKS: Record<Finding['level'], string> = { found: '', guessed: 'Guessed: ', missing: 'Missing: ' }

/** On one line, whatever a page put into it: what stands below a comment would be a key. */
function sentence(mark: string, text: string): string {
  const line = onOneLine(text)
  return mark === '' ? line.charAt(0).toUpperCase() + line.slice(1) : mark + line
}

function onOneLine(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}

function groupOf(list: Partial<Search> | Partial<ResultList>, home: string): string[] {
  return Object.entries(withoutHost(list, home)).flatMap(([key, value]) => {
    if (value === undefined || isStandard(key, value)) return []
    return [`${key}: ${typeof value === 'object' ? flow(value) : scalar(value)}`]
  })
}

/** What stands in every site file anyway need not be read. */
function isStandard(key: string, value: unknown): boolean {
  if (key === 'as') return value === 'page'
  if (key === 'read') return value === 'visit'
  return (
    key === 'paging' && typeof value === 'object' && value !== null && 'by' in value && value.by === 'none'
  )
}

function postLines({ each, id, offers, fields, next }: ForumPosts): string[] {
  return [
    `each: ${scalar(each)}`,
    `id: ${flow(id)}`,
    `offers: ${flow(offers)}`,
    `fields: ${flow(fields)}`,
    ...(next === undefined ? [] : [`next: ${scalar(next)}`]),
  ]
}

/** Addresses on the host of `home` are written without it, which is easier to read. */
function withoutHost<T extends object>(list: T, home: string): T {
  const { origin } = new URL(home)
  if (!('url' in list) || typeof list.url !== 'string' || !list.url.startsWith(`${origin}/`)) return list
  return { ...list, url: list.url.slice(origin.length) }
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? line : `  ${line}`))
}

function entry([first = '', ...rest]: readonly string[]): string[] {
  return [`  - ${first}`, ...rest.map((line) => `    ${line}`)]
}

function scalar(value: unknown): string {
  return stringify(value, { lineWidth: 0 }).trim()
}

function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim()
}
