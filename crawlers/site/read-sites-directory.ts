/** All sites that are to be watched. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Site } from '../../model/site.ts'
import { readSiteFile, SiteFileMissingError } from './site-file.ts'
import { SiteFileError, type SiteFileProblem } from './site-file-error.ts'

/**
 * All `.yml` and `.yaml` files of a directory, by name.
 *
 * @throws SiteFileError with the problems of all files; SiteFileMissingError
 */
export async function readSitesDirectory(directory: string): Promise<Site[]> {
  const names = await readdir(directory).catch((error: unknown) => {
    throw new SiteFileMissingError(directory, error)
  })
  const problems: SiteFileProblem[] = []
  const sites: Site[] = []
  for (const name of names.filter((file) => /\.ya?ml$/.test(file)).sort()) {
    const path = join(directory, name)
    try {
      const site = await readSiteFile(path)
      const twin = sites.find((known) => known.name === site.name)
      if (twin !== undefined)
        problems.push({
          file: path,
          line: 1,
          key: 'name',
          expected: `must be unique, and another file has ${site.name} too`,
          example: `name: ${site.name}-2`,
        })
      sites.push(site)
    } catch (error) {
      if (!(error instanceof SiteFileError)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length > 0) throw new SiteFileError(problems)
  return sites
}
