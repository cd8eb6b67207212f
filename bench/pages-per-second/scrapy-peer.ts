/** Scrapy as a peer: the Python that has it, and one run of its spider. */
import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'

const outcome = z.object({ pages: z.number(), seconds: z.number(), cpuMs: z.number(), version: z.string() })
export type ScrapyRun = z.infer<typeof outcome>

/** A Python that can import Scrapy; null where there is none. */
export function pythonWithScrapy(): string | null {
  const candidates = ['/usr/bin/python3', 'python3']
  return candidates.find((python) => spawnSync(python, ['-c', 'import scrapy']).status === 0) ?? null
}

/** The clock of the spider runs from its first request to its end, so the start of Python is not in it. */
export async function runScrapy(
  python: string,
  { origin, run, pages, atOnce }: { origin: string; run: string; pages: number; atOnce: number },
): Promise<ScrapyRun> {
  const spider = new URL('./spider.py', import.meta.url).pathname
  const { stdout } = await promisify(execFile)(python, [spider, origin, run, String(pages), String(atOnce)])
  const read = outcome.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''))
  if (read.pages !== pages) throw new Error(`Scrapy read ${read.pages} of ${pages} pages`)
  return read
}
