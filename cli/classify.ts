/** `wtm classify`: JSON Lines in, one assessment a line out, in the same order. */
import { createWriteStream, realpathSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { enableCompileCache } from 'node:module'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { EXIT, WtmError } from '../model/error.ts'

/** Compiled modules are kept beside the packages, where nobody else may write; without it, start takes longer. */
const COMPILED = fileURLToPath(new URL('../node_modules/.cache/wtm', import.meta.url))

/** Thrown before anything is written, so that no listing is lost. */
export class ClassifyFilesError extends WtmError {
  constructor(message: string, cause?: unknown) {
    super('CLASSIFY_FILES', message, { cause, exitStatus: EXIT.usage })
  }
}

export function registerClassify(program: Command): void {
  program
    .command('classify')
    .description('Assesses listings: JSON Lines in, one assessment a line out, same order.')
    .option('--in <file>', 'input file, - for standard input', '-')
    .option('--out <file>', 'output file, - for standard output', '-')
    .action(async (options: { in: string; out: string }) => {
      enableCompileCache(COMPILED)
      const [{ openClassifier }, { assessLine }] = await Promise.all([
        import('../classifiers/classifier.ts'),
        import('../classifiers/assess-line.ts'),
      ])
      const classifier = openClassifier()
      const today = new Date().toISOString().slice(0, 10)
      const input: Readable = options.in === '-' ? process.stdin : await readableFile(options)
      const output: Writable = options.out === '-' ? process.stdout : createWriteStream(options.out)
      let bad = 0
      const assessments = async function* () {
        for await (const line of linesOf(input)) {
          const { output, ok } = assessLine(line, classifier, today)
          if (!ok) bad += 1
          yield `${output}\n`
        }
      }
      await pipeline(assessments, output, { end: output !== process.stdout }).catch((error: unknown) => {
        if (output === process.stdout) throw error
        const reason = error instanceof Error ? error.message : String(error)
        throw new ClassifyFilesError(`${options.out} cannot be written in full: ${reason}`, error)
      })
      if (bad > 0) {
        console.error(
          `wtm: CLASSIFY_BAD_LINES: ${bad} input lines could not be read; each has an error line in the output`,
        )
        process.exitCode = EXIT.badInput
      }
    })
}

/** Opens the input before the output is emptied. @throws ClassifyFilesError */
async function readableFile(options: { in: string; out: string }): Promise<Readable> {
  const file: FileHandle = await open(options.in).catch((error: unknown) => {
    throw new ClassifyFilesError(`${options.in} cannot be read; give the path of a file with --in`, error)
  })
  const trouble = (await file.stat()).isDirectory()
    ? `${options.in} is a directory; give the path of a file with --in`
    : sameFile(options.in, options.out)
      ? `${options.in} would be overwritten while it is read; give another path with --out`
      : null
  if (trouble === null) return file.createReadStream()
  await file.close()
  throw new ClassifyFilesError(trouble)
}

function sameFile(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other)
  } catch {
    return false
  }
}

/** Lines end with a line feed alone: readline would also break at U+2028, which JSON allows inside a text. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let parts: string[] = []
  for await (const chunk of input.setEncoding('utf8')) {
    const [first = '', ...more] = String(chunk).split('\n')
    parts.push(first)
    for (const next of more) {
      yield parts.join('').replace(/\r$/, '')
      parts = [next]
    }
  }
  const last = parts.join('').replace(/\r$/, '')
  if (last !== '') yield last
}
