import { expect, test } from 'vitest'
import { parseSiteFile } from './site-file.ts'

const HEAD = `name: green
title: Green
country: ID
languages: [id]
currency: IDR
home: https://green.example/
listing:
  link: /ad/{id}
`

/** Everything that is wrong with the file above and this after it. */
function problemsOf(more: string): string {
  try {
    parseSiteFile(HEAD + more, 'green.yml')
    return 'right'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const list = (text: string) => `lists:\n  - { url: "/x", ${text} }\n`
const JSON_ITEMS = 'as: json, items: { at: items, id: id }'

test.each([
  'search: { url: "/s?q={query}" }',
  'search: { url: "/{language}/s?q={query}", languageCodes: { zh: zh-CN } }',
  'search: { url: "/s?q={query}&o={offset}", paging: { by: offset, step: 20 } }',
  list('as: sitemap, sitemaps: /ads-*.xml, maxAgeDays: 30'),
  list('as: feed, read: here'),
  list(JSON_ITEMS),
  list('as: json, items: { at: "$", url: link }, paging: { by: link, at: next }'),
  'lists: [{ url: "/c/{category}?page={page}", categories: [a, b], paging: { by: number } }]',
  'lists: [{ url: "/x", fetch: browser, paging: { by: button, text: More } }]',
  'fetch: browser\nlists: [{ url: "/x", paging: { by: button, selector: .more } }]',
  'lists: [{ url: "/x?c={cursor}", paging: { by: cursor, selector: { selector: "[data-next]", attribute: data-next } } }]',
  'search: { url: "/s?q={query}" }\nsellers: { link: "/u/{id}", follow: true, paging: { by: link, selector: .next } }',
  'search: { url: "/s?q={query}" }\nconsent: words\nlocale: { path: /en, query: { cur: USD }, cookies: { cur: USD }, headers: { accept-language: en } }',
  'search: { url: "/s?q={query}" }\nconsent: { selector: "#no" }',
])('%s is right', (more) => expect(problemsOf(more)).toBe('right'))

test.each([
  ['', 'search is missing; without a search, name at least one list under lists'],
  ['search: { url: "/s?q={query}", paging: { by: offset, step: 20 } }', 'search.url must contain {offset}'],
  [
    'search: { url: "/s?q={query}&o={offset}" }',
    'search.paging must be by: offset, as search.url contains {offset}',
  ],
  ['search: { url: "/s", languageCodes: { zh: x } }', 'search.languageCodes must be left out'],
  ['search: { url: "/s?q={query}", paging: { by: offset } }', 'search.paging.step'],
  [list('paging: { by: link }'), 'lists.0.paging must have'],
  [list('paging: { by: link, selector: a, at: next }'), 'lists.0.paging must have either selector'],
  [
    list(`${JSON_ITEMS}, paging: { by: link, selector: a }`),
    'lists.0.paging must have at, a path in the JSON',
  ],
  [list('as: json'), 'lists.0.items is missing, as the list is JSON'],
  [list('items: { at: x }'), 'lists.0.items must be left out'],
  [list(`${JSON_ITEMS}, read: here`), 'lists.0.items must have a title among its fields'],
  [list('as: json, items: { at: "a b" }'), 'lists.0.items.at must be a path of names'],
  [list('read: here'), 'lists.0.read must be visit'],
  [list('sitemaps: /x'), 'lists.0.sitemaps must be left out'],
  [list('maxAgeDays: 3'), 'lists.0.maxAgeDays must be left out'],
  [list('as: feed, within: .x'), 'lists.0.within must be left out'],
  [list('as: feed, fetch: browser'), 'lists.0.fetch must be http'],
  [list('paging: { by: button, text: More }'), 'fetch must be browser, as plain HTTP cannot click'],
  [list('paging: { by: button }, fetch: browser'), 'lists.0.paging must have either selector or text'],
  ['lists: [{ url: "/x?q={query}" }]', 'lists.0.url must not contain {query}'],
  ['lists: [{ url: "/{category}" }]', 'lists.0.categories is missing'],
  [list('categories: [a]'), 'lists.0.url must contain {category}'],
  [
    'search: { url: "/s" }\nsellers: { link: "/u/{id}", paging: { by: scroll } }',
    'sellers.paging must be by: link',
  ],
  ['search: { url: "/s" }\nconsent: yes', 'consent has none of the forms'],
  ['search: { url: "/s" }\nconsent: { selector: ">>" }', 'consent.selector must be a CSS selector'],
  ['search: { url: "/s" }\nlocale: { path: en }', 'locale.path must start with a slash'],
])('%s: %s', (more, expected) => expect(problemsOf(more)).toContain(expected))

test.each(['sessionid', 'auth_token', 'PHPSESSID', 'remember_me', 'sid', 'cf_clearance'])(
  'the cookie %s would sign somebody in, and is refused',
  (name) => {
    const more = `search: { url: "/s" }\nlocale: { cookies: { ${name}: x } }`
    expect(problemsOf(more)).toContain(`green.yml:10: locale.cookies.${name} looks like a signed-in session`)
  },
)

test.each(['authorization', 'cookie', 'user-agent', 'x-forwarded-for', 'referer', 'x-api-key', 'sec-ch-ua'])(
  'the header %s would sign somebody in or disguise who asks, and is refused',
  (name) => {
    const more = `search: { url: "/s" }\nlocale: { headers: { ${name}: x } }`
    expect(problemsOf(more)).toContain(`locale.headers.${name} must not be set here`)
  },
)

test.each(['currency', 'lang', 'country', 'store_view', 'i18n.locale'])(
  'the cookie %s may be set',
  (name) => {
    expect(problemsOf(`search: { url: "/s" }\nlocale: { cookies: { ${name}: x } }`)).toBe('right')
  },
)

test('data behind a listing needs an identifier and a title, and no posts', () => {
  const listing = 'search: { url: "/s" }\n'
  const withData = (data: string) =>
    HEAD.replace('link: /ad/{id}', `link: /ad/{id}\n  data: ${data}`) + listing
  const problems = (text: string) => {
    try {
      parseSiteFile(text, 'green.yml')
      return 'right'
    } catch (error) {
      return String(error)
    }
  }
  expect(problems(withData('{ url: "/api/{id}", fields: { title: t } }'))).toBe('right')
  expect(problems(withData('{ url: "/api", fields: { title: t } }'))).toContain(
    'listing.data.url must contain {id}',
  )
  expect(problems(withData('{ url: "/api/{id}", fields: { price: p } }'))).toContain(
    'listing.data.fields must have a title',
  )
})

test('a post needs something that names it', () => {
  const text = HEAD.replace('link: /ad/{id}', 'link: /ad/{id}\n  posts: { each: .post }')
  expect(() => parseSiteFile(`${text}search: { url: "/s" }`, 'green.yml')).toThrow(
    'green.yml:9: listing.posts.id',
  )
})
