/** Reads site files: YAML in, a checked `Site` out, or everything that is wrong with it. */
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { z } from 'zod'
import { EXIT, WtmError } from '../../model/error.ts'
import { type Site, site as siteSchema } from '../../model/site.ts'
import { readFamilies } from './read-families.ts'
import { exampleFor, expectationOf } from './site-expectations.ts'
import { type Families, type Layer, layersOf, mergedLayers, placeOf } from './site-family.ts'
import { SiteFileError, type SiteFileProblem } from './site-file-error.ts'
import { meaningProblems } from './site-meaning.ts'
import { withWholeAddresses } from './whole-addresses.ts'

/** Thrown when a site file, or the directory of site files, cannot be opened. */
export class SiteFileMissingError extends WtmError {
  constructor(path: string, cause: unknown) {
    super(
      'SITE_FILE_MISSING',
      `${path} cannot be read; give the path of a site file such as sites/example.yml`,
      {
        cause,
        exitStatus: EXIT.usage,
      },
    )
  }
}

/**
 * Families are looked for in `families/` beside the file, then among those that come with the program.
 *
 * @throws SiteFileError, SiteFileMissingError
 */
export async function readSiteFile(path: string): Promise<Site> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new SiteFileMissingError(path, error)
  })
  return parseSiteFile(text, path, await readFamilies(dirname(path)))
}

/**
 * @param path for messages only.
 * @param families those that the file may extend.
 * @throws SiteFileError
 */
export function parseSiteFile(text: string, path: string, families: Families = new Map()): Site {
  const layers = layersOf(text, path, families)
  const read = siteSchema.safeParse(withWholeAddresses(mergedLayers(layers)))
  if (!read.success) throw new SiteFileError(read.error.issues.flatMap(problemsOf).map(placed(layers)))
  const problems = meaningProblems(read.data)
  if (problems.length > 0) throw new SiteFileError(problems.map(placed(layers)))
  return read.data
}

interface Problem {
  key: readonly PropertyKey[]
  expected: string
}

function placed(layers: readonly Layer[]): (problem: Problem) => SiteFileProblem {
  return ({ key, expected }) => ({
    ...placeOf(layers, key),
    key: key.map(String).join('.'),
    expected,
    example: exampleFor(key),
  })
}

type Issue = z.core.$ZodIssue

/** An unknown key is placed at the key itself, so that its line is named. */
function problemsOf(issue: Issue): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) => ({ key: [...issue.path, name], expected: expectationOf(issue, name) }))
  }
  const meant = issue.code === 'invalid_union' ? meantForm(issue.errors) : undefined
  if (meant === undefined) return [{ key: issue.path, expected: expectationOf(issue) }]
  return meant.flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }))
}

/** Of several forms, the one whose kind of value was written and that has the fewest faults; none where no kind fits. */
function meantForm(forms: readonly Issue[][]): Issue[] | undefined {
  const fitting = forms.filter((issues) =>
    issues.every(({ code, path }) => path.length > 0 || !['invalid_type', 'invalid_value'].includes(code)),
  )
  return fitting.toSorted((one, other) => one.length - other.length)[0]
}
