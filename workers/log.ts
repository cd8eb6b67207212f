/** Takes one line that an operator may want to read. */
export type Log = (line: string) => void
