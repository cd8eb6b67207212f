/** Plain HTTP through the proxy: `GET http://market.example/ad/1 HTTP/1.1` (RFC 9112, absolute-form). */
import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from 'node:http'
import { destinationOf } from './destination.ts'
import { type Gate, PROXY_NAME, type Refused } from './gate.ts'

/** Passes one request on over a connection of its own, so that each is judged and logged. */
export async function answerRequest(
  gate: Gate,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? 'GET'
  const target = request.url ?? ''
  const url = URL.parse(target)
  if (url === null || url.protocol !== 'http:') {
    return refuse(response, gate.refuse(method, target, 'only http:// addresses and CONNECT are served here'))
  }
  if (url.username !== '' || url.password !== '') {
    return refuse(
      response,
      gate.refuse(method, url.host, 'an address here carries no user name and no password'),
    )
  }
  const socket = await gate.open(method, destinationOf(url))
  if ('proxyStatus' in socket) return refuse(response, socket)
  // Whoever asked may have left while the connection was made, and will not be heard leaving again.
  if (response.destroyed || request.destroyed) {
    socket.destroy()
    return
  }
  const onward = send({
    createConnection: () => socket,
    method,
    path: url.pathname + url.search,
    headers: { ...endToEnd(request.headers), ...framing(request), host: url.host, connection: 'close' },
    setHost: false,
  })
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.statusMessage, endToEnd(answer.headers))
    answer.pipe(response)
    answer.once('error', () => response.destroy())
  })
  onward.once('error', (error) => {
    if (response.headersSent) response.destroy()
    else
      refuse(response, {
        status: 502,
        proxyStatus: `${PROXY_NAME}; error=connection_terminated; details="${error.name}"`,
      })
  })
  response.once('close', () => {
    onward.destroy()
    socket.destroy()
  })
  request.pipe(onward)
}

/**
 * A body of unknown length is passed on in chunks whatever the method: without them it would follow the request as bare
 * bytes, which the server could take for a second request that nobody judged (RFC 9112, 11.2).
 */
function framing({ headers }: IncomingMessage): { 'transfer-encoding'?: string } {
  return headers['transfer-encoding'] === undefined ? {} : { 'transfer-encoding': 'chunked' }
}

function refuse(response: ServerResponse, { status, proxyStatus }: Refused): void {
  response.writeHead(status, { 'proxy-status': proxyStatus, 'content-type': 'text/plain' })
  response.end(`${proxyStatus}\n`)
}

/** Headers that mean only the one connection (RFC 9110, 7.6.1), or that are the proxy's own. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'proxy-status',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const named = new Set(headers.connection?.split(',').map((name) => name.trim().toLowerCase()))
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name) && !named.has(name)),
  )
}
