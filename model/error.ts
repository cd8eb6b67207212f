/** The base of every error this project throws on purpose. */

/** Exit statuses of `wtm`, as documented in docs/commands.md. */
export const EXIT = { done: 0, badInput: 1, usage: 2, serviceMissing: 3, alreadyRunning: 4 } as const

/**
 * An error a user can act on: `code` is stable and never reworded, `message` says what happened and
 * what to do next, `exitStatus` is what the command line ends with.
 */
export class WtmError extends Error {
  readonly code: string
  readonly exitStatus: number

  constructor(code: string, message: string, options: { cause?: unknown; exitStatus?: number } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = new.target.name
    this.code = code
    this.exitStatus = options.exitStatus ?? EXIT.badInput
  }
}
