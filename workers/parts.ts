/** What the processors work with; all of it is opened and closed by a composition root. */

import type { Classifier } from '../classifiers/classifier.ts'
import type { Visitor } from '../crawlers/visitor.ts'
import type { EvidenceInput } from '../evidence/evidence-input.ts'
import type { Vault } from '../evidence/vault.ts'
import type { SiteVersion } from '../model/site.ts'
import type { Queues } from '../queue/queues.ts'
import type { Store } from '../store/open-store.ts'
import type { NotedPage } from './blocked-host.ts'
import type { Log } from './log.ts'
import type { SiteStops } from './site-stops.ts'
import type { Transact } from './transact.ts'

export interface Parts {
  store: Store
  queues: Queues
  vault: Vault
  visitor: Visitor
  /** Leaves a host alone that shows block pages; told of every page. */
  restAfterBlock(page: NotedPage): Promise<void>
  classifier: Classifier
  /** The only way in which a processor's finds are stored. */
  transact: Transact
  /** The site file of this hash; null when it was never published. */
  siteVersion(hash: string): Promise<SiteVersion | null>
  /** Who collects, as evidence says it. */
  collector: EvidenceInput['collector']
  /** UTC instant. */
  now(): string
  log: Log
  stops: Pick<SiteStops, 'isStopped'>
  /** Aborts when the worker is asked to end: nothing waits any longer. */
  stopping: AbortSignal
}
