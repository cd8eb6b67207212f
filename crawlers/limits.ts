/** How much of a page, and for how long, is looked at. A hostile page costs no more than this. */
export interface VisitLimits {
  /** Of the body with its content encoding undone; also of each picture. */
  bodyBytes: number
  /** Decoded bytes for each received byte, once more than a megabyte has been decoded. */
  decodingRatio: number
  /** From the request to the last byte that is waited for. */
  responseMs: number
  /** From the request to the end of the headers. */
  headersMs: number
  redirects: number
  /** Everything a browser page may receive: documents, scripts, pictures. */
  browserPageBytes: number
  /** From opening a browser page to closing it. */
  browserPageMs: number
  /** How long a browser page may take to settle after its document is there. */
  settleMs: number
  /** How long a browser page may take to answer at all, once it has settled. */
  scriptMs: number
  captureImages: number
  captureImagesBytes: number
}

export const DEFAULT_LIMITS: VisitLimits = {
  bodyBytes: 8_000_000,
  decodingRatio: 200,
  responseMs: 30_000,
  headersMs: 20_000,
  redirects: 8,
  browserPageBytes: 60_000_000,
  browserPageMs: 60_000,
  settleMs: 5_000,
  scriptMs: 5_000,
  captureImages: 20,
  captureImagesBytes: 40_000_000,
}
