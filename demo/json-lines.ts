/** Files of one JSON value a line. */
import { readFileSync } from 'node:fs'
import type { z } from 'zod'

/** @throws ZodError, or SyntaxError where a line is not JSON. */
export function readJsonLines<T>(file: URL, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => schema.parse(JSON.parse(line)))
}
