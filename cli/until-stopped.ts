/** How a long-running command learns that it should end. */

export type StopSignal = 'SIGINT' | 'SIGTERM'

/**
 * Waits for Ctrl-C or `kill`. Only the first signal is held back for an orderly end;
 * a second one ends the process at once, as it would any other.
 */
export function untilStopped(): Promise<StopSignal> {
  return new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals): void => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      resolve(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM')
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
}
