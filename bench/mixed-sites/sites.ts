/** Marketplaces on loopback, in a process of their own: most send their pages as HTML, one draws its lists by script. */
import { createServer } from 'node:http'

const ON_A_PAGE = 12
const listings = Number(process.argv[2])

function listing(site: string, id: number): string {
  const rows = Array.from(
    { length: 40 },
    (_, index) =>
      `<li><a href="/${site}/other/${index}"><img src="/${site}/i/${index}.png" alt=""> Old chair ${index}</a></li>`,
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Table ${id}</title>
<main><h1>Oak table ${id} of ${site}</h1><p class="price">${100 + id},00 EUR</p><img src="/${site}/i/main-${id}.png" width="400" height="300" alt="">
<div class="description"><p>Solid oak, some scratches, to be collected. Table number ${id}.</p></div>
<dl><dt>Location</dt><dd>Lisbon</dd><dt>Seller</dt><dd>Ana</dd></dl></main><aside><ul>${rows.join('')}</ul></aside>
<script>document.documentElement.dataset.seen = "yes"</script></html>`
}

function list(site: string, page: number): string {
  const ids = Array.from({ length: listings }, (_, index) => index + 1).slice(
    (page - 1) * ON_A_PAGE,
    page * ON_A_PAGE,
  )
  const items = ids.map((id) => `<li><a href="/${site}/ad/${id}">Oak table ${id}</a></li>`).join('')
  const shell = (body: string) =>
    `<!doctype html><html lang="en"><title>Tables</title><h1>Tables of ${site}</h1>${body}</html>`
  if (site !== 'drawn') return shell(`<ul>${items}</ul>`)
  return shell(
    `<ul id="list"></ul><script>document.getElementById("list").innerHTML = ${JSON.stringify(items).replaceAll('</', '<\\/')}</script>`,
  )
}

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://bench.example')
  const [site = '', kind, id] = url.pathname.slice(1).split('/')
  if (site === 'robots.txt') return void response.end('User-agent: *\nAllow: /\n')
  response.setHeader('content-type', 'text/html; charset=utf-8')
  if (kind === 'ad') return void response.end(listing(site, Number(id)))
  if (kind === 'list') return void response.end(list(site, Number(url.searchParams.get('page'))))
  response.writeHead(404).end('<h1>Not here</h1>')
})

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address !== null) process.send?.(address.port)
})
process.on('disconnect', () => process.exit())
