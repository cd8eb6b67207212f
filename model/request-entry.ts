/** One line of the log by which an outsider can check how a marketplace was treated. */
import { z } from 'zod'
import { httpUrl, instant, sha256Hex } from './primitives.ts'

export const requestEntry = z.strictObject({
  /** When the request was sent, or would have been. */
  at: instant,
  /** Null for requests outside of any run, as of the wizard. */
  run: z.string().nullable(),
  site: z.string().nullable(),
  via: z.enum(['http', 'browser']),
  method: z.string(),
  url: httpUrl,
  /** 0 where no answer came, or no request was sent. */
  status: z.int(),
  /** Of the body: as it was received, with its content encoding undone. */
  bytes: z.int().nonnegative(),
  userAgent: z.string(),
  robots: z.strictObject({
    /** `not-asked` for robots.txt itself and for what a page of a browser fetches from other hosts. */
    verdict: z.enum(['allowed', 'disallowed', 'not-asked']),
    /** SHA-256 of the robots.txt that was judged by; null where the host has none. */
    hash: sha256Hex.nullable(),
  }),
  /** Milliseconds for which the request was held back for the sake of the host. */
  waitedMs: z.int().nonnegative(),
  /** Why there is no answer, in words. */
  trouble: z.string().nullable(),
})
export type RequestEntry = z.infer<typeof requestEntry>
