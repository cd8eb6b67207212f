/** Writes a line of the answer; what pages put into it cannot steer the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line.replace(/(?!\t)\p{Cc}/gu, ' ')}\n`)
}
