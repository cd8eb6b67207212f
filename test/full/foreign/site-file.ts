/** The site file of a foreign program, with the place where it is being served filled in. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @param change what an operator would write differently, as text to find and text to put there.
 * @returns the path of the file, alone in its folder.
 */
export function placeSiteFile(
  source: URL,
  origin: string,
  folder: string,
  change: Record<string, string> = {},
): string {
  const written = Object.entries(change).reduce(
    (text, [from, to]) => text.replace(from, to),
    readFileSync(source, 'utf8'),
  )
  const path = join(folder, 'site.yml')
  writeFileSync(path, written.replaceAll('{origin}', origin))
  return path
}
