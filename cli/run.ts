/** Runs one `wtm` command line and turns whatever happens into a message and an exit status. */
import { Command, CommanderError } from 'commander'
import { EXIT, WtmError } from '../model/error.ts'

export type RegisterCommand = (program: Command) => void

/**
 * @param words the command line without the program's name.
 * @param version what `wtm --version` prints.
 * @returns the exit status, as documented in docs/commands.md.
 */
export async function run(
  words: readonly string[],
  commands: readonly RegisterCommand[],
  version: string,
): Promise<number> {
  const program = new Command('wtm')
    .description('Finds, proves and takes down illegal wildlife offers on online marketplaces.')
    .version(version)
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('Every command: npm run --silent wtm -- --help')
  for (const register of commands) register(program)
  for (const command of withSubcommands(program)) command.exitOverride()
  try {
    await program.parseAsync(words, { from: 'user' })
    return Number(process.exitCode ?? EXIT.done)
  } catch (error) {
    return explain(error)
  }
}

/** Prints what went wrong on stderr; a bug shows its stack, anything else what to do next. */
export function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
  if (error instanceof WtmError) {
    console.error(`wtm: ${error.code}: ${error.message}`)
    return error.exitStatus
  }
  console.error('wtm: UNEXPECTED: this is a bug in wtm; please report it with what follows.')
  console.error(error)
  return EXIT.badInput
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)]
}
