/** Addresses of a listing's pictures. */
import { crawlUrlFrom } from '../../model/crawl-url.ts'

/** Absolute, each once, at most 50, in the order of the page. */
export function pictureUrls(written: readonly string[], base: string): string[] {
  const urls = written.map((one) => crawlUrlFrom(one, base)?.href).filter((url) => url !== undefined)
  return [...new Set(urls)].slice(0, MOST)
}

const MOST = 50
