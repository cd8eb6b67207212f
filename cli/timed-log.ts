/** What a long-running part says, a line at a time with its time. */

export type Say = (line: string) => void

/** @param to standard error, as standard output belongs to results. */
export function timedLog(to: { write(text: string): unknown }): Say {
  return (line) => to.write(`${new Date().toISOString()} ${line.replaceAll('\n', ' ')}\n`)
}
