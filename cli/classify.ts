/** `wtm classify`: JSON Lines in, one assessment a line out, in the same order. */
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import { EXIT } from '../model/error.ts'
import { inputLines } from './classify/input-lines.ts'
import { ClassifyFilesError, type ListingFiles, openListings } from './classify/listing-files.ts'

export function registerClassify(program: Command): void {
  program
    .command('classify')
    .description('Assesses listings: JSON Lines in, one assessment a line out, same order.')
    .option('--in <file>', 'input file, - for standard input', '-')
    .option('--out <file>', 'output file, - for standard output', '-')
    .action(async (options: ListingFiles) => {
      const [{ openClassifier }, { assessLine, tooLongLine }, { loadLexicon }] = await Promise.all([
        import('../classifiers/classifier.ts'),
        import('../classifiers/assess-line.ts'),
        import('../keywords/lexicon.ts'),
      ])
      const lexicon = loadLexicon()
      const classifier = openClassifier(lexicon)
      const today = new Date().toISOString().slice(0, 10)
      const { input, output } = await openListings(options)
      let bad = 0
      const assessments = async function* () {
        for await (const line of inputLines(input)) {
          const { output, ok } = line === null ? tooLongLine() : assessLine(line, classifier, today)
          if (!ok) bad += 1
          yield `${output}\n`
        }
      }
      await pipeline(assessments, output, { end: output !== process.stdout }).catch((error: unknown) => {
        if (output === process.stdout) throw error
        const reason = error instanceof Error ? error.message : String(error)
        throw new ClassifyFilesError(`"${options.out}" cannot be written in full: ${reason}`, error)
      })
      lexicon.keep()
      if (bad > 0) {
        console.error(
          `wtm: CLASSIFY_BAD_LINES: ${bad} input lines could not be read; each has an error line in the output`,
        )
        process.exitCode = EXIT.badInput
      }
    })
}
