/** `wtm evaluate`: how well the classifier agrees with a labelled file. */
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { EXIT, WtmError } from '../model/error.ts'

export function registerEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description('Precision, recall and F1 over a labelled file, by language, kind, taxon and tag.')
    .argument('<file>', 'labelled listings, JSON Lines')
    .option('--json', 'print the evaluation as JSON')
    .action(async (file: string, options: { json?: boolean }) => {
      const [{ openClassifier }, { evaluate }, { evaluationReport }, { parseLabelledRows }, { loadLexicon }] =
        await Promise.all([
          import('../classifiers/classifier.ts'),
          import('../classifiers/evaluation/evaluate.ts'),
          import('../classifiers/evaluation/report.ts'),
          import('../classifiers/labelled-row.ts'),
          import('../keywords/lexicon.ts'),
        ])
      const rows = parseLabelledRows(await contentOf(file), file)
      const lexicon = loadLexicon()
      const classifier = openClassifier(lexicon)
      const today = new Date().toISOString().slice(0, 10)
      // The classifier sees what `classify` would see: neither the label nor the language.
      const evaluation = evaluate(
        rows,
        ({ label: _label, language: _language, ...listing }) =>
          classifier.assess({ ...listing, asOf: listing.asOf ?? today }),
        lexicon.taxonomy,
      )
      process.stdout.write(
        options.json ? `${JSON.stringify(evaluation, null, 2)}\n` : evaluationReport(evaluation),
      )
      lexicon.keep()
    })
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new WtmError('LABELLED_FILE_UNREADABLE', `"${file}" cannot be read: ${reason}`, {
      cause: error,
      exitStatus: EXIT.usage,
    })
  }
}
