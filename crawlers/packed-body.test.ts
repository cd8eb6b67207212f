import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from './limits.ts'
import { isPacked, unpacked } from './packed-body.ts'

const answer = (body: Uint8Array, mime = 'application/gzip') => ({
  ...{
    url: 'https://market.example/sitemap.xml.gz',
    redirects: [],
    stopped: null,
    status: 200,
    headers: [],
    cut: null,
  },
  ...{ body, mime },
})
const textOf = ({ text }: { text: Uint8Array }) => new TextDecoder().decode(text)

test('a packed file is unpacked, and what is not packed is left as it is', async () => {
  const packed = await unpacked(answer(gzipSync('<urlset/>')), DEFAULT_LIMITS)
  expect([textOf(packed), packed.mime, packed.cut]).toEqual(['<urlset/>', 'text/xml', null])
  const plain = new TextEncoder().encode('<urlset/>')
  expect(await unpacked(answer(plain), DEFAULT_LIMITS)).toMatchObject({
    text: plain,
    mime: 'application/gzip',
  })
  expect(await unpacked(answer(gzipSync('x'), 'text/html'), DEFAULT_LIMITS)).toMatchObject({
    mime: 'text/html',
  })
})

test('a file that unpacks to far more than it should is cut', async () => {
  const bomb = gzipSync(Buffer.alloc(60_000_000, ' '))
  const { text, cut } = await unpacked(answer(bomb), DEFAULT_LIMITS)
  expect(cut).not.toBeNull()
  expect(text.length).toBeLessThanOrEqual(DEFAULT_LIMITS.bodyBytes)
})

test('a packed file that ends early is read as far as it goes', async () => {
  const whole = gzipSync(`<urlset>${'<url><loc>https://market.example/ad/1</loc></url>'.repeat(500)}`)
  const { cut } = await unpacked(answer(whole.subarray(0, whole.length - 20)), DEFAULT_LIMITS)
  expect(cut).toBe('ended early')
})

test.each([
  ['application/gzip', true],
  ['application/octet-stream', true],
  ['text/html', false],
])('%s may be packed: %s', (mime, may) => expect(isPacked(mime)).toBe(may))
