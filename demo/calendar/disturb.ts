/**
 * A site that lets nobody in for some days: by an error, by 429 with Retry-After, or by a page that asks whether one is
 * human.
 */
import type { FastifyInstance } from 'fastify'
import type { DayClock } from './day-clock.ts'
import { happens, incidentsOf } from './incidents.ts'

/** Said where days do not pass by themselves. */
const RETRY_AFTER_SECONDS = 5

const BLOCK_PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>One moment: are you human?</title>
<style>body{margin:18vh auto;max-width:26rem;padding:0 1rem;font:16px/1.5 sans-serif;color:#2b2b33;text-align:center}fieldset{padding:1.5rem;border:1px solid #cfcfd8;border-radius:6px;background:#fafafc}</style></head>
<body><h1>Before you go on</h1><p>We have seen unusual traffic from your network. Please verify you are human.</p>
<form method="post" action="/human"><fieldset><label><input type="checkbox" name="human"> I am no machine</label></fieldset></form><p>Reference 00000000</p></body>
</html>
`

/** robots.txt is withheld only where the whole site is down. */
export function disturb(app: FastifyInstance, site: string, seed: string, clock: DayClock): void {
  const periods = incidentsOf(seed)
  app.addHook('onRequest', async ({ url }, reply) => {
    const day = clock.today()
    if (happens(periods, { site, incident: 'down', day }))
      return reply.code(502).type('text/html; charset=utf-8').send('<h1>502 Bad Gateway</h1>\n')
    if (url === '/robots.txt') return
    if (happens(periods, { site, incident: 'refuses', day })) {
      const seconds = Math.ceil(clock.secondsLeft() ?? RETRY_AFTER_SECONDS)
      return reply
        .code(429)
        .header('retry-after', String(seconds))
        .type('text/plain; charset=utf-8')
        .send('Too many requests. Please come back later.\n')
    }
    if (happens(periods, { site, incident: 'blocks', day }))
      return reply.type('text/html; charset=utf-8').send(BLOCK_PAGE)
  })
}
