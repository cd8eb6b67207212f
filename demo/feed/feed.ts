/** Snapstall: a single-page application. Its HTML is a shell; listings come as JSON and are drawn by script. */
import { readdirSync, readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { type CatalogueEntry, changedEntry, readCatalogue } from '../catalogue.ts'
import { drawnEntry } from '../drawn-entry.ts'
import { marketplace } from '../marketplace.ts'
import { servePictures } from '../picture-routes.ts'
import type { Stock } from '../stock.ts'
import { feedApi, PICTURES } from './feed-api.ts'

export const feed = marketplace({
  name: 'feed',
  preferredPort: 8412,
  endings: [404],
  read: () => readCatalogue('feed'),
  changed: changedEntry,
  routes,
})

const CLIENT = new URL('client/', import.meta.url)
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
}

/** The same for every address: even a listing that never was gets it, with status 200. */
const SHELL = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Snapstall</title>
<link rel="icon" href="/assets/icon.svg">
<link rel="stylesheet" href="/assets/style.css">
</head>
<body>
<div id="app"></div>
<script type="module" src="/assets/app.js"></script>
</body>
</html>
`

const ROBOTS = `User-agent: *
Disallow: /messages
Disallow: /settings
`

function routes(app: FastifyInstance, today: () => Stock<CatalogueEntry>): void {
  const assets = new Map(
    readdirSync(CLIENT).map((name) => [name, readFileSync(new URL(name, CLIENT), 'utf8')]),
  )
  app.get<{ Params: { name: string } }>('/assets/:name', async ({ params }, reply) => {
    const asset = assets.get(params.name)
    const type = TYPES[params.name.split('.').at(-1) ?? '']
    if (asset === undefined || type === undefined) return reply.code(404).send()
    return reply.type(`${type}; charset=utf-8`).send(asset)
  })
  app.get('/robots.txt', async (_, reply) => reply.type('text/plain; charset=utf-8').send(ROBOTS))
  servePictures(app, PICTURES, (id) => drawnEntry(today(), id))
  feedApi(app, today)
  app.get('/*', async (_, reply) => reply.type('text/html; charset=utf-8').send(SHELL))
}
