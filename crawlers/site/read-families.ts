/** The families of site files that a site file may extend. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Families } from './site-family.ts'

/** Those beside the operator's site files, then those that come with the program; the nearer one wins. */
export async function readFamilies(sitesDirectory: string): Promise<Families> {
  const folders = [PROGRAM_FAMILIES, join(sitesDirectory, 'families')]
  const found = await Promise.all([...new Set(folders)].map(familiesIn))
  return new Map(found.flat())
}

const PROGRAM_FAMILIES = fileURLToPath(new URL('../../sites/families', import.meta.url))

async function familiesIn(folder: string): Promise<[string, { path: string; text: string }][]> {
  const files = await readdir(folder).catch(() => [])
  const names = files.filter((file) => /\.ya?ml$/.test(file)).sort()
  return Promise.all(
    names.map(async (file): Promise<[string, { path: string; text: string }]> => {
      const path = join(folder, file)
      return [file.replace(/\.ya?ml$/, ''), { path, text: await readFile(path, 'utf8') }]
    }),
  )
}
