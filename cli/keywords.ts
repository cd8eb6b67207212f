/** `wtm keywords`: looks after the lexicon. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import type { Entry } from '../keywords/entries.ts'
import type { Lexicon } from '../keywords/lexicon.ts'
import { EXIT, WtmError } from '../model/error.ts'

export function registerKeywords(program: Command): void {
  const group = program.command('keywords').description('Checks the lexicon and shows where a term leads.')
  group
    .command('check')
    .description('Mistakes, risky forms, taxa without appendix, holes, and coverage by language.')
    .option('--json', 'print findings and coverage as JSON')
    .action(runCheck)
  group
    .command('search')
    .description('What a term, or each term of a text, means to the lexicon.')
    .argument('<text...>')
    .action(runSearch)
  group
    .command('compile')
    .description(
      'Compiles the tables and keeps the outcome, so that the next start need not; done by npm install.',
    )
    .action(runCompile)
  group
    .command('import')
    .description('Adds the taxa of an official checklist export: CITES checklist or Species+, as CSV.')
    .argument('<file>', 'CSV file from checklist.cites.org or speciesplus.net')
    .option('--dry-run', 'read the file and say what is in it, write nothing')
    .option('--out <file>', 'write the table there and leave the lexicon as it is')
    .action(runImport)
}

async function runCheck(options: { json?: boolean }): Promise<void> {
  const [{ loadLexicon }, { checkLexicon }, { checkReport }] = await Promise.all([
    import('../keywords/lexicon.ts'),
    import('../keywords/check/check.ts'),
    import('../keywords/check/report.ts'),
  ])
  const lexicon = loadLexicon()
  const check = checkLexicon(lexicon, today())
  process.stdout.write(
    options.json ? `${JSON.stringify({ lexicon: lexicon.hash, ...check }, null, 2)}\n` : checkReport(check),
  )
  if (!options.json) process.stdout.write(`${lexicon.hash}\n`)
  lexicon.keep()
  if (check.findings.some(({ mistake }) => mistake)) process.exitCode = EXIT.badInput
}

async function runSearch(words: string[]): Promise<void> {
  const [{ loadLexicon }, { normalize }] = await Promise.all([
    import('../keywords/lexicon.ts'),
    import('../text/normalize.ts'),
  ])
  const lexicon = loadLexicon()
  const text = words.join(' ')
  const day = today()
  const matches = lexicon.find(normalize(text), text)
  for (const { entry, misspelled } of matches) {
    const form = `${entry.form}${misspelled ? ' (misspelled)' : ''}`
    const meaning = meaningOf(entry, lexicon, day)
    const provenance = `${entry.source}, ${entry.confidence}`
    process.stdout.write(`${[form, entry.language, entry.type, meaning, provenance].join('\t')}\n`)
  }
  lexicon.keep()
  if (matches.length === 0) {
    console.error(`wtm: nothing in the lexicon stands in "${text}"`)
    process.exitCode = EXIT.badInput
  }
}

async function runCompile(): Promise<void> {
  const { KEPT_LEXICON, loadLexicon } = await import('../keywords/lexicon.ts')
  const lexicon = loadLexicon()
  const { length } = lexicon.entries
  if (lexicon.keep()) process.stdout.write(`${length} forms compiled, ${lexicon.hash}\n`)
  else console.error(`wtm: ${fileURLToPath(KEPT_LEXICON)} cannot be written, so each start will compile anew`)
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

function meaningOf(entry: Entry, { taxonomy }: Lexicon, day: string): string {
  if (entry.type === 'product') return entry.product
  if (entry.type === 'signal') return entry.signal
  if (entry.type === 'innocent') return entry.reading
  return entry.taxa
    .map((taxon) => {
      const remark = taxonomy.remarkOf(taxon, day)
      const listing = `CITES ${taxonomy.appendixOf(taxon, day) ?? 'not listed'}`
      return `${taxon} (${remark === '' ? listing : `${listing}: ${remark}`})`
    })
    .join(', ')
}

async function runImport(file: string, options: { dryRun?: boolean; out?: string }): Promise<void> {
  const [{ readChecklist }, { IMPORTED_FILE, writeImportedTaxa }, { readLexiconTables }, { compileLexicon }] =
    await Promise.all([
      import('../keywords/import/read-checklist.ts'),
      import('../keywords/import/imported-taxa.ts'),
      import('../keywords/lexicon-tables.ts'),
      import('../keywords/lexicon.ts'),
    ])
  const checklist = readChecklist(await contentOf(file), file)
  const imported = writeImportedTaxa(checklist.taxa)
  const directory = new URL('../keywords/data/', import.meta.url)
  const tables = readLexiconTables(directory)
  const before = compileLexicon({ ...tables, imported: '' })
  // Compiled before it is written: what the lexicon cannot use must not come to lie in its folder.
  const after = compileLexicon({ ...tables, imported })
  const added = after.taxonomy.taxa.size - before.taxonomy.taxa.size
  const skipped = Object.entries(checklist.skipped).map(([why, count]) => `, ${count} rows left out (${why})`)
  process.stdout.write(`${file}: ${checklist.taxa.length} taxa, ${added} of them new${skipped.join('')}\n`)
  if (options.dryRun === true) return
  const target = options.out ?? fileURLToPath(new URL(IMPORTED_FILE, directory))
  await mkdir(dirname(target), { recursive: true })
  // A reader must never see half a table.
  await writeFile(`${target}.part`, imported)
  await rename(`${target}.part`, target)
  const known = `the lexicon knows ${after.taxonomy.taxa.size} taxa; ${after.hash}`
  process.stdout.write(`written to ${target}${options.out === undefined ? `; ${known}` : ''}\n`)
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new WtmError('CHECKLIST_UNREADABLE', `"${file}" cannot be read: ${reason}`, {
      cause: error,
      exitStatus: EXIT.usage,
    })
  }
}
