/** Reads site files: YAML in, a checked `Site` out, or everything that is wrong with it. */
import { readFile } from 'node:fs/promises'
import { type Document, isNode, isPair, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { EXIT, WtmError } from '../../model/error.ts'
import { type Site, site as siteSchema } from '../../model/site.ts'
import { exampleFor, expectationOf } from './site-expectations.ts'
import { SiteFileError, type SiteFileProblem } from './site-file-error.ts'
import { meaningProblems } from './site-meaning.ts'

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

/** @throws SiteFileError, SiteFileMissingError */
export async function readSiteFile(path: string): Promise<Site> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new SiteFileMissingError(path, error)
  })
  return parseSiteFile(text, path)
}

/**
 * @param path for messages only.
 * @throws SiteFileError
 */
export function parseSiteFile(text: string, path: string): Site {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    throw notYaml(
      path,
      document.errors.map(({ message, pos }) => ({ message, line: lines.linePos(pos[0]).line })),
    )
  }
  const at = (key: readonly PropertyKey[]): Pick<SiteFileProblem, 'file' | 'line' | 'key'> => ({
    file: path,
    line: lineOf(document, lines, key),
    key: key.map(String).join('.'),
  })
  const read = siteSchema.safeParse(plainValue(document, path))
  if (!read.success) throw new SiteFileError(read.error.issues.flatMap(problemsOf).map(placed))
  const problems = meaningProblems(read.data)
  if (problems.length > 0) throw new SiteFileError(problems.map(placed))
  return read.data

  function placed({ key, expected }: { key: readonly PropertyKey[]; expected: string }): SiteFileProblem {
    return { ...at(key), expected, example: exampleFor(key) }
  }
}

/** Aliases are followed only here: one that leads nowhere, or too many of them, show when the value is made. */
function plainValue(document: Document.Parsed, path: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 })
  } catch (error) {
    throw notYaml(path, [{ message: error instanceof Error ? error.message : String(error), line: 1 }])
  }
}

function notYaml(path: string, problems: readonly { message: string; line: number }[]): SiteFileError {
  return new SiteFileError(
    problems.map(({ message, line }) => ({
      file: path,
      line,
      key: '',
      expected: `must be YAML (${message})`,
      example: exampleFor([]),
    })),
  )
}

type Issue = z.core.$ZodIssue

/** An unknown key is placed at the key itself, so that its line is named. */
function problemsOf(issue: Issue): { key: PropertyKey[]; expected: string }[] {
  if (issue.code !== 'unrecognized_keys') return [{ key: issue.path, expected: expectationOf(issue) }]
  return issue.keys.map((name) => ({ key: [...issue.path, name], expected: expectationOf(issue, name) }))
}

/** The line of a key, or of the nearest one above it that is there. */
function lineOf(document: Document, lines: LineCounter, key: readonly PropertyKey[]): number {
  for (let depth = key.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(key.slice(0, depth - 1), true)
    const name = key[depth - 1]
    const offset = offsetWithin(parent, name)
    if (offset !== null) return lines.linePos(offset).line
  }
  return 1
}

function offsetWithin(parent: unknown, name: PropertyKey | undefined): number | null {
  if (!isNode(parent) || !('items' in parent)) return null
  for (const [index, item] of parent.items.entries()) {
    if (isPair(item) && isNode(item.key) && String(item.key) === name) return item.key.range?.[0] ?? null
    if (!isPair(item) && index === name && isNode(item)) return item.range?.[0] ?? null
  }
  return null
}
