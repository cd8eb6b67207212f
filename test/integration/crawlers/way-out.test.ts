/** Real Chromium on a page that tries everything to reach a server that is not its own. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { memoryHostBudget } from '../../../crawlers/politeness/host-budget.ts'
import { type HostileSite, openHostileSite } from '../../hostile/hostile-site.ts'
import { openTestVisitor, siteAt, type TestVisitor } from '../../hostile/hostile-visitor.ts'
import { lyingResolver, TRICK_HOSTS } from '../../hostile/trick-addresses.ts'
import { openVictim, type Victim } from '../../hostile/victim.ts'

let market: HostileSite
let victim: Victim
let parts: TestVisitor

beforeAll(async () => {
  market = await openHostileSite()
  victim = await openVictim()
  parts = await openTestVisitor({
    allow: [market.authority],
    resolve: lyingResolver(),
    browser: { executablePath: inject('chromiumPath'), sandbox: inject('chromiumSandbox') },
    limits: { settleMs: 2_500, scriptMs: 20_000 },
    budget: { ...memoryHostBudget(), pause: async () => {} },
  })
  for (const path of ['/service-worker.js', '/shared-worker.js']) {
    market.page(path, (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(workerScript()),
    )
  }
})

/** Workers of the page itself, which go on asking when the page is gone. */
function workerScript(): string {
  const to = `127.0.0.1:${victim.port}`
  return `fetch("http://${to}/from-worker", { mode: "no-cors" }); self.addEventListener?.("fetch", () => fetch("http://${to}/on-fetch"))`
}

afterAll(async () => {
  await parts?.[Symbol.asyncDispose]()
  await market?.close()
  await victim?.close()
})

/** On the victim's own port, and some on the one that the way out serves. */
const addresses = () => [...TRICK_HOSTS.map((host) => `${host}:${victim.port}`), ...TRICK_HOSTS.slice(0, 12)]

/** Every way a page has to make a browser send something, a few to a page. */
const WAYS: Record<string, (authority: string) => string> = {
  frames: (to) => `<iframe src="http://${to}/iframe"></iframe><object data="http://${to}/object"></object>
    <iframe src="/redirect-to?${encodeURIComponent(`http://${to}/redirected`)}"></iframe>`,
  resources: (to) => `<img src="http://${to}/image"><script src="http://${to}/script"></script>
    <link rel="stylesheet" href="http://${to}/style"><video src="http://${to}/video" autoplay></video>
    <link rel="prefetch" href="http://${to}/prefetch"><link rel="preconnect" href="http://${to}">
    <img src="/redirect-to?${encodeURIComponent(`http://${to}/redirected`)}">`,
  hints: (
    to,
  ) => `<link rel="dns-prefetch" href="//${to}"><link rel="preload" as="image" href="http://${to}/preload">
    <link rel="modulepreload" href="http://${to}/module"><link rel="icon" href="http://${to}/icon">
    <link rel="manifest" href="http://${to}/manifest"><link rel="prerender" href="http://${to}/prerender">
    <script type="speculationrules">{"prefetch":[{"source":"list","urls":["http://${to}/speculated"]}]}</script>`,
  'styles and drawings': (
    to,
  ) => `<style>@import url("http://${to}/import"); @font-face { font-family: f; src: url("http://${to}/font") }
    p { font-family: f; background: url("http://${to}/background") }</style><p>x</p>
    <svg><image href="http://${to}/svg"/><use href="http://${to}/use#a"/></svg>
    <audio src="http://${to}/audio" autoplay></audio><track src="http://${to}/track"><embed src="http://${to}/embed">`,
  scripts: (to) => `<script>
    fetch("http://${to}/fetch", { mode: "no-cors" }).catch(() => {})
    fetch("/redirect-to?${encodeURIComponent(`http://${to}/fetched`)}", { mode: "no-cors" }).catch(() => {})
    navigator.sendBeacon("http://${to}/beacon", "x")
    new EventSource("http://${to}/events")
    { const request = new XMLHttpRequest(); request.open("GET", "http://${to}/xhr"); request.send() }
    import("http://${to}/module").catch(() => {})
    try { new WebTransport("https://${to}/transport").ready.catch(() => {}) } catch {}
    new Image().src = "http://${to}/image"
    try { new WebSocket("ws://${to}/socket") } catch {}
    new Worker(URL.createObjectURL(new Blob(['fetch("http://${to}/worker", { mode: "no-cors" })'])))
  </script>`,
  'calls between browsers': (to) => `<script>
    try {
      const call = new RTCPeerConnection({ iceServers: [{ urls: ["stun:${to}", "stun:127.0.0.1:${victim.port}"] },
        { urls: "turn:127.0.0.1:${victim.port}?transport=udp", username: "a", credential: "b" },
        { urls: "turn:127.0.0.1:${victim.port}?transport=tcp", username: "a", credential: "b" }] })
      call.createDataChannel("x"); call.createOffer().then((offer) => call.setLocalDescription(offer))
    } catch {}
  </script>`,
  'service workers': () => `<script>navigator.serviceWorker?.register("/service-worker.js").catch(() => {})
    try { new SharedWorker("/shared-worker.js") } catch {}</script>`,
  'forms and windows': (to) => `<form method="post" action="http://${to}/form" target="there"></form>
    <iframe name="there"></iframe><script>document.forms[0].submit(); open("http://${to}/popup")</script>`,
}

/** What opens windows or calls is tried with a few addresses: a browser does not have hundreds of either at a time. */
const FEW = new Set(['forms and windows', 'calls between browsers', 'service workers'])

test.each(Object.keys(WAYS))('by %s nothing private is reached, however it is written', async (way) => {
  const write = WAYS[way] ?? (() => '')
  const tricks = FEW.has(way) ? addresses().slice(0, 8) : addresses()
  market.page('/ad/1', `<!doctype html><title>Bait</title><h1>Bait</h1>${tricks.map(write).join('\n')}`)
  const site = siteAt(market.origin, { fetch: 'browser' })
  const page = await parts.visitor.visit(`${market.origin}/ad/1`, { site, purpose: 'listing' })
  expect(page.html).toContain('Bait')
  expect(victim.hits).toEqual([])
})

const NAVIGATIONS: Record<string, (authority: string) => string> = {
  'meta refresh': (to) => `<meta http-equiv="refresh" content="0;url=http://${to}/refresh">`,
  script: (to) => `<script>location.href = "http://${to}/script"</script>`,
}

test.each(Object.keys(NAVIGATIONS))(
  'a page that leaves for a private address by %s gets nowhere',
  async (way) => {
    const site = siteAt(market.origin, { fetch: 'browser' })
    for (const to of [`127.0.0.1:${victim.port}`, `localhost:${victim.port}`, `[::1]:${victim.port}`]) {
      market.page('/ad/1', `<!doctype html><title>Bait</title><h1>Bait</h1>${NAVIGATIONS[way]?.(to)}`)
      await parts.visitor.visit(`${market.origin}/ad/1`, { site, purpose: 'listing' }).catch(() => null)
    }
    expect(victim.hits).toEqual([])
  },
)

test.each([
  ['http', Number.POSITIVE_INFINITY],
  ['browser', 8],
])('a redirect of the page itself to a private address is not followed by %s', async (fetch, most) => {
  const site = siteAt(market.origin, { fetch })
  for (const to of addresses().slice(0, most)) {
    const url = `${market.origin}/redirect-to?${encodeURIComponent(`http://${to}/redirected`)}`
    await expect(parts.visitor.visit(url, { site, purpose: 'listing' }), to).rejects.toThrow()
  }
  expect(victim.hits).toEqual([])
})

test('nothing but the market was ever dialled', () => {
  const dialled = parts.log.filter(({ verdict }) => verdict === 'allowed')
  expect(new Set(dialled.map(({ host, port }) => `${host}:${port}`))).toEqual(new Set([market.authority]))
  const refused = new Set(parts.log.filter(({ verdict }) => verdict === 'refused').map(({ host }) => host))
  for (const host of ['localhost', '::1', '127.0.0.1', 'rebind.example', 'mixed.example'])
    expect(refused).toContain(host)
})

test('the browser itself asks nobody anything', () => {
  const own = parts.log.filter(({ host }) => /google|gstatic|chromium|mozilla/.test(host))
  expect(own).toEqual([])
})
