/** `wtm keywords`: looks after the lexicon. */
import type { Command } from 'commander'
import { EXIT } from '../model/error.ts'

export function registerKeywords(program: Command): void {
  const group = program.command('keywords').description('Checks the lexicon and shows where a term leads.')
  group
    .command('check')
    .description('Duplicates, contradictions, risky forms, taxa without appendix, holes and coverage.')
    .action(async () => {
      const [{ loadLexicon }, { checkLexicon }] = await Promise.all([
        import('../keywords/lexicon.ts'),
        import('../keywords/check.ts'),
      ])
      const lexicon = loadLexicon()
      const { findings, coverage, forms, unreviewed } = checkLexicon(lexicon)
      for (const { problem, detail } of findings) process.stdout.write(`${problem}: ${detail}\n`)
      process.stdout.write('\nlanguage   names products signals false-friends\n')
      for (const [language, count] of Object.entries(coverage).sort((a, b) => b[1].taxon - a[1].taxon)) {
        const cells = [count.taxon, count.product, count.signal, count.innocent].map((n) =>
          String(n).padStart(8),
        )
        process.stdout.write(`${language.padEnd(8)}${cells.join('')}\n`)
      }
      process.stdout.write(`\n${forms} forms, ${unreviewed} of them unreviewed; ${lexicon.hash}\n`)
      if (findings.some(({ problem }) => problem === 'contradiction' || problem === 'duplicate'))
        process.exitCode = EXIT.badInput
    })
  group
    .command('search')
    .description('What a term, or each term of a text, means to the lexicon.')
    .argument('<text...>')
    .action(async (words: string[]) => {
      const [{ loadLexicon }, { normalize }] = await Promise.all([
        import('../keywords/lexicon.ts'),
        import('../text/normalize.ts'),
      ])
      const lexicon = loadLexicon()
      const text = words.join(' ')
      const today = new Date().toISOString().slice(0, 10)
      const matches = lexicon.find(normalize(text), text)
      for (const { entry, misspelled } of matches) {
        const meaning =
          entry.type === 'taxon'
            ? entry.taxa
                .map(
                  (taxon) => `${taxon} (CITES ${lexicon.taxonomy.appendixOf(taxon, today) ?? 'not listed'})`,
                )
                .join(', ')
            : entry.type === 'product'
              ? entry.product
              : entry.type === 'signal'
                ? entry.signal
                : entry.reading
        process.stdout.write(
          `${entry.form}${misspelled ? ' (misspelled)' : ''}\t${entry.language}\t${entry.type}\t${meaning}\t${entry.source}, ${entry.confidence}\n`,
        )
      }
      if (matches.length === 0) {
        console.error(`wtm: nothing in the lexicon stands in "${text}"`)
        process.exitCode = EXIT.badInput
      }
    })
}
