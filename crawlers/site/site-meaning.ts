/** What the shape of a site file alone cannot tell: whether its parts fit together. */
import { load } from 'cheerio/slim'
import type { FieldSelector } from '../../model/field-selector.ts'
import type { Site } from '../../model/site.ts'
import { listProblems } from './list-meaning.ts'
import type { MeaningProblem } from './meaning-problem.ts'

export function meaningProblems(site: Site): MeaningProblem[] {
  return [...listProblems(site), ...localeProblems(site), ...dataProblems(site), ...selectorProblems(site)]
}

/** Nobody is signed in and nobody is disguised: what would do either is not a matter of language or currency. */
function localeProblems({ locale }: Site): MeaningProblem[] {
  const cookies = Object.keys(locale?.cookies ?? {})
    .filter((name) => SIGNED_IN.test(name))
    .map((name) => ({
      key: ['locale', 'cookies', name],
      expected: 'looks like a signed-in session; sites are visited without signing in',
    }))
  const headers = Object.keys(locale?.headers ?? {})
    .filter((name) => IDENTITY.test(name))
    .map((name) => ({
      key: ['locale', 'headers', name],
      expected:
        'must not be set here; only language and currency are chosen, nobody is signed in or disguised',
    }))
  return [...cookies, ...headers]
}

const SIGNED_IN = /sess|auth|token|jwt|login|logged|passw|remember|^sid$|[._-]sid$|csrf|clearance/i
const IDENTITY =
  /^(authorization|cookie|user-agent|host|origin|referer|from|via|forwarded|x-forwarded.*|x-real-ip|proxy-.*|sec-.*|connection|content-.*|transfer-encoding|accept-encoding|range|if-.*|x-.*(auth|token|key|session).*)$/

function dataProblems({ listing }: Site): MeaningProblem[] {
  const { data, posts } = listing
  const problems: MeaningProblem[] = []
  if (data !== undefined && !data.url.includes('{id}')) {
    problems.push({
      key: ['listing', 'data', 'url'],
      expected: 'must contain {id}, where the identifier of a listing stands',
    })
  }
  if (data !== undefined && data.fields.title === undefined) {
    problems.push({
      key: ['listing', 'data', 'fields'],
      expected: 'must have a title, as nothing is guessed in JSON',
    })
  }
  if (data !== undefined && posts !== undefined) {
    problems.push({
      key: ['listing', 'posts'],
      expected: 'must be left out, as listing.data names a JSON answer',
    })
  }
  return problems
}

function selectorProblems({ search, lists = [], listing, sellers, consent }: Site): MeaningProblem[] {
  const all: [PropertyKey[], FieldSelector | undefined][] = [
    ...(search === undefined ? [] : placesIn(['search'], search)),
    ...lists.flatMap((list, index) => placesIn(['lists', index], list)),
    ...(sellers === undefined ? [] : placesIn(['sellers'], sellers)),
    [['consent', 'selector'], typeof consent === 'object' ? consent.selector : undefined],
    [['listing', 'within'], listing.within],
    ...fieldsAt(['listing', 'fields'], listing.fields),
    ...listing.ended.map((sign, index) => at(['listing', 'ended', index, 'selector'], sign)),
    [['listing', 'posts', 'each'], listing.posts?.each],
    [['listing', 'posts', 'id'], listing.posts?.id],
    [['listing', 'posts', 'next'], listing.posts?.next],
    ...fieldsAt(['listing', 'posts', 'fields'], listing.posts?.fields ?? {}),
    ...(listing.posts?.offers ?? []).map((sign, index) =>
      at(['listing', 'posts', 'offers', index, 'selector'], sign),
    ),
  ]
  return all.flatMap(([key, selector]) => {
    if (selector === undefined || isSelector(typeof selector === 'string' ? selector : selector.selector))
      return []
    return [{ key, expected: 'must be a CSS selector' }]
  })
}

type Place = [PropertyKey[], FieldSelector | undefined]

function placesIn(
  key: PropertyKey[],
  {
    within,
    paging,
  }: { within?: string | undefined; paging: { selector?: FieldSelector | undefined } | object },
): Place[] {
  return [[[...key, 'within'], within], at([...key, 'paging', 'selector'], paging)]
}

function at(key: PropertyKey[], sign: { selector?: FieldSelector | undefined } | object | string): Place {
  return [key, typeof sign === 'object' && 'selector' in sign ? sign.selector : undefined]
}

function fieldsAt(key: PropertyKey[], fields: Partial<Record<string, FieldSelector | undefined>>): Place[] {
  return Object.entries(fields).map(([name, selector]) => [[...key, name], selector])
}

function isSelector(text: string): boolean {
  try {
    load('')(text)
    return true
  } catch {
    return false
  }
}
