/** The Loft Ladder: a forum, where people offer things in threads, several in one now and then, and talk about them. */
import { readFileSync } from 'node:fs'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { isSavedAnew } from '../drawn-entry.ts'
import { marketplace } from '../marketplace.ts'
import { servePictures } from '../picture-routes.ts'
import type { PictureOf } from '../pictures/picture.ts'
import { oncePerStock, type Stock } from '../stock.ts'
import { indexPage, memberPage, plainPage, sectionPage } from './index-pages.ts'
import { membersOf } from './people.ts'
import { PICTURES } from './post-box.ts'
import { threadPage, threadPath } from './thread-page.ts'
import { changedThread, postId, readThreads, SECTIONS, type Section, type Thread } from './threads.ts'

export const board = marketplace<Thread>({
  name: 'board',
  preferredPort: 8414,
  endings: ['notice', 'notice', 404],
  read: readThreads,
  changed: changedThread,
  routes,
})

const STYLE = ['frame', 'rows', 'posts']
  .map((name) => readFileSync(new URL(`style/${name}.css`, import.meta.url), 'utf8'))
  .join('\n')
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#2d3e50"/><path d="M10 4v24M22 4v24M10 9h12M10 16h12M10 23h12" stroke="#e7b75f" stroke-width="3"/></svg>`
const RULES =
  'Say what it is, what it costs and where you are. One thread for each heap of things. Edit the first post when something is sold. Nothing that the law forbids: the moderators read along.'

type Asked = { Querystring: { page?: string }; Params: { key: string } }
type Today = () => Stock<Thread>

function routes(app: FastifyInstance, today: Today): void {
  app.get('/', async (_, reply) => page(reply, indexPage(today())))
  app.get('/robots.txt', async (_, reply) =>
    reply.type('text/plain; charset=utf-8').send(robotsTxt(today().entries)),
  )
  app.get('/board.css', async (_, reply) => reply.type('text/css; charset=utf-8').send(STYLE))
  app.get('/ladder.svg', async (_, reply) => reply.type('image/svg+xml').send(ICON))
  servePictures(app, PICTURES, (id) => attachmentOf(today(), id))
  threadRoutes(app, today)
  for (const [path, title, words] of [
    ['/rules', 'Read this before you post', RULES],
    ['/login', 'Log in', 'This part of the board is closed in the demonstration.'],
    ['/members', 'Members', 'The list of members is for members.'],
  ] as const)
    app.get(path, async (_, reply) => page(reply, plainPage(title, words)))
  app.setNotFoundHandler(async (_, reply) =>
    page(reply.code(404), plainPage('Information', 'The requested topic does not exist.')),
  )
}

function threadRoutes(app: FastifyInstance, today: Today): void {
  const members = oncePerStock(today, membersOf)
  app.get<Asked>('/section/:key', async ({ params, query }, reply) => {
    const section = sectionNamed(params.key)
    if (section === undefined) return reply.callNotFound()
    return page(reply, sectionPage(section, Number(query.page ?? 1), today()))
  })
  app.get<Asked>('/thread/:key', async ({ params, query }, reply) => {
    const stock = today()
    const thread = stock.find(params.key)
    if (thread === undefined || stock.endingOf(thread) === 404) return reply.callNotFound()
    const text = threadPage(thread, stock, Number(query.page ?? 1))
    return text === null ? reply.redirect(threadPath(thread), 302) : page(reply, text)
  })
  app.get<Asked>('/member/:key', async ({ params }, reply) => {
    const member = members().get(params.key)
    return member === undefined ? reply.callNotFound() : page(reply, memberPage(member))
  })
}

function sectionNamed(key: string): Section | undefined {
  return Object.keys(SECTIONS).find((name): name is Section => name === key)
}

/** What is attached to a post, drawn by the post's own name, and by the first one's when the thing comes back. */
function attachmentOf(stock: Stock<Thread>, id: string): { of: PictureOf; pictures: number } | null {
  const thread = stock.find(/^p(.+)\d\d$/.exec(id)?.[1] ?? '')
  const at = Number(id.slice(-2)) - 1
  const attached = thread?.posts[at]?.attached
  if (thread === undefined || attached === undefined) return null
  const { subject, tint, pictures } = attached
  return {
    of: {
      id: postId({ id: stock.drawnAs(thread) }, at),
      ...{ subject, tint, category: thread.section, isSavedAnew: isSavedAnew(stock, thread) },
    },
    pictures,
  }
}

function robotsTxt(threads: readonly Thread[]): string {
  const forbidden = threads.filter(({ disallowed }) => disallowed)
  return [
    'User-agent: *',
    'Disallow: /login',
    'Disallow: /members',
    '# Closed to robots on request of those who write in it.',
    ...forbidden.map((thread) => `Disallow: ${threadPath(thread)}`),
    '',
  ].join('\n')
}

function page(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(text)
}
