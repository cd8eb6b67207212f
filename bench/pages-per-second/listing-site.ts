/** A site of listings on loopback, in a process of its own so that it takes no time from those who are measured. */
import { createServer } from 'node:http'

const FILLER = Array.from(
  { length: 60 },
  (_, index) =>
    `<li class="offer"><a href="/other/${index}"><img src="/i/${index}.png" alt=""><span>Old chair number ${index}</span></a><p class="price">${index * 7} EUR</p></li>`,
).join('\n')

/** About 12 kB, with the parts that listing pages usually have; a bare one has no data for machines. */
function listingPage(id: string, isBare: boolean): string {
  const thing = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: `Oak table ${id}`,
    description: 'Solid oak, some scratches, to be collected.',
    image: [`/i/${id}.png`],
    offers: {
      '@type': 'Offer',
      price: '120.00',
      priceCurrency: 'EUR',
      seller: { '@type': 'Person', name: 'Ana' },
    },
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Oak table ${id}</title>
${isBare ? '' : `<script type="application/ld+json">${JSON.stringify(thing)}</script>`}</head><body>
<nav class="breadcrumb"><a href="/">Home</a><a href="/tables">Tables</a></nav>
<main><h1>Oak table ${id}</h1><p class="price">120,00 EUR</p>
<div class="description"><p>Solid oak, some scratches, to be collected.</p><p>Table number ${id}.</p></div>
<dl><dt>Location</dt><dd>Lisbon</dd><dt>Posted</dt><dd>2026-03-05</dd></dl></main>
<aside class="similar"><ul>${FILLER}</ul></aside></body></html>`
}

const server = createServer((request, response) => {
  if (request.url === '/robots.txt') {
    response.end('User-agent: *\nAllow: /\n')
    return
  }
  response.setHeader('content-type', 'text/html; charset=utf-8')
  const [, kind, id = ''] = request.url?.split('/') ?? []
  response.end(listingPage(id, kind === 'bare'))
})

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address !== null) process.send?.(address.port)
})
process.on('disconnect', () => process.exit())
