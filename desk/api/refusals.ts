/** What the desk refuses, each with the HTTP status it is refused with. */
import { WtmError } from '../../model/error.ts'

/** A request that is answered with `status` and nothing else. */
export class RefusedError extends WtmError {
  readonly status: number

  constructor(status: number, code: string, message: string) {
    super(code, message)
    this.status = status
  }
}

export class NotSignedInError extends RefusedError {
  constructor() {
    super(401, 'NOT_SIGNED_IN', 'Sign in first, with a one-time link.')
  }
}

export class LinkInvalidError extends RefusedError {
  constructor() {
    super(401, 'LINK_INVALID', 'This link was used already, or its time is over. Ask for a new one.')
  }
}

export class OriginRefusedError extends RefusedError {
  constructor() {
    super(403, 'ORIGIN_REFUSED', 'Changes are taken only from the pages of this desk.')
  }
}

/** A name that leads here but is not the desk's own: another site's, pointed at this machine (DNS rebinding). */
export class HostRefusedError extends RefusedError {
  constructor() {
    super(421, 'HOST_REFUSED', 'This desk does not answer to that name. Open it by its own address.')
  }
}

export class NothingFoundError extends RefusedError {
  constructor(what: string) {
    super(404, 'NOT_FOUND', `There is no ${what}.`)
  }
}

export class NoPreviewError extends RefusedError {
  constructor() {
    super(415, 'NO_PREVIEW', 'No preview can be made of this file; download the stored copy instead.')
  }
}

/** The bytes in the vault are not the ones that were kept. */
export class EvidenceAlteredError extends RefusedError {
  constructor(sha256: string) {
    super(
      500,
      'EVIDENCE_ALTERED',
      `The stored copy ${sha256} no longer has its hash; run "wtm evidence verify" and keep the disk.`,
    )
  }
}
