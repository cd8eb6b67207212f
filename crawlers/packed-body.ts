/** Sitemaps are often packed files (`sitemap.xml.gz`), which is not the same as a content encoding. */
import { Readable } from 'node:stream'
import { type BodyLimits, readCapped } from './http/capped-body.ts'
import { deadlineAfter } from './http/deadline.ts'
import type { HttpAnswer } from './http/http-answer.ts'

/** Content types under which packed text comes. */
export function isPacked(mime: string): boolean {
  return PACKED.has(mime)
}

const PACKED = new Set(['application/gzip', 'application/x-gzip', 'application/octet-stream'])

/** The text of an answer, unpacked where it was packed; the answer's own body stays as it was received. */
export async function unpacked(
  { body, mime, cut }: Pick<HttpAnswer, 'body' | 'mime' | 'cut'>,
  limits: BodyLimits & { responseMs: number },
): Promise<{ text: Uint8Array; mime: string; cut: string | null }> {
  if (!isPacked(mime) || body[0] !== 0x1f || body[1] !== 0x8b) return { text: body, mime, cut }
  using deadline = deadlineAfter(limits.responseMs, null)
  const inner = await readCapped(Readable.from([body]), 'gzip', limits, deadline.signal)
  return { text: inner.bytes, mime: 'text/xml', cut: cut ?? inner.cut }
}
