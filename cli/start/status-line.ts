/** Lines that stay and one line that changes: rewritten in place on a terminal, repeated now and then in a log. */

export interface StatusLine {
  /** Prints a line that stays. */
  say(line: string): void
  /** Shows the state; in a log only when it differs and the last was a while ago. */
  show(line: string): void
  /** Leaves the last state standing. */
  end(): void
}

export interface Output {
  isTTY?: boolean | undefined
  columns?: number | undefined
  write(text: string): unknown
}

const LOG_EVERY_MS = 5_000
const CLEAR_LINE = '\r\u001b[2K'

export function openStatusLine(output: Output, now: () => number = Date.now): StatusLine {
  return output.isTTY === true ? onTerminal(output) : inLog(output, now)
}

function onTerminal(output: Output): StatusLine {
  let shown = ''
  return {
    say: (line) => output.write(`${shown === '' ? '' : CLEAR_LINE}${line}\n${shown}`),
    show(line) {
      shown = line.slice(0, (output.columns ?? 80) - 1)
      output.write(`${CLEAR_LINE}${shown}`)
    },
    end() {
      if (shown !== '') output.write('\n')
      shown = ''
    },
  }
}

function inLog(output: Output, now: () => number): StatusLine {
  let last = { line: '', at: Number.NEGATIVE_INFINITY }
  return {
    say: (line) => output.write(`${line}\n`),
    show(line) {
      if (line === last.line || now() - last.at < LOG_EVERY_MS) return
      last = { line, at: now() }
      output.write(`${line}\n`)
    },
    end() {},
  }
}
