/** `wtm extract`: reads saved pages with the generic extractor, one JSON line a file, in order. */
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { EXIT, WtmError } from '../model/error.ts'

/** Thrown for an address that cannot be that of a page. */
export class ExtractUrlError extends WtmError {
  constructor(url: string) {
    super(
      'EXTRACT_URL',
      `${JSON.stringify(url)} is no http or https address; give the page's own with --url`,
      {
        exitStatus: EXIT.usage,
      },
    )
  }
}

export function registerExtract(program: Command): void {
  program
    .command('extract')
    .description('Reads listings from saved pages: one JSON line a file, in order.')
    .argument('<file...>', 'saved pages, HTML')
    .option('--url <address>', 'the address that the pages had')
    .action(extract)
}

async function extract(files: string[], { url }: { url?: string }): Promise<void> {
  const [{ readSavedPage }, { decodeText }, { crawlUrlFrom }] = await Promise.all([
    import('../crawlers/reading/read-saved-page.ts'),
    import('../crawlers/http/charset.ts'),
    import('../model/crawl-url.ts'),
  ])
  const address = url === undefined ? null : (crawlUrlFrom(url, 'about:blank')?.href ?? null)
  if (url !== undefined && address === null) throw new ExtractUrlError(url)
  const now = new Date().toISOString()
  let bad = 0
  for (const file of files) {
    const line = await readFile(file)
      .then((bytes) => ({ file, ...readSavedPage(decodeText(bytes, ''), address, now) }))
      .catch((error: unknown) => {
        bad++
        return { file, error: reasonOf(error) }
      })
    process.stdout.write(`${JSON.stringify(line)}\n`)
  }
  if (bad > 0) {
    console.error(
      `wtm: EXTRACT_BAD_PAGES: ${bad} of ${files.length} pages could not be read; each has an error line`,
    )
    process.exitCode = EXIT.badInput
  }
}

/** A page must not end the pages behind it, whatever is wrong with it. */
function reasonOf(error: unknown): string {
  if (error instanceof WtmError) return `${error.code}: ${error.message}`
  return error instanceof Error ? error.message : String(error)
}
