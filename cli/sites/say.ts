/** Writes a line of the answer. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
