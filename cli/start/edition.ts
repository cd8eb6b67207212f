/** What a start watches: the operator's own sites, or the demonstration; the two never share a database or a vault. */
import { join } from 'node:path'
import type { Config } from '../../config.ts'
import type { Site } from '../../model/site.ts'

export interface Edition {
  /** Says what is watched and why. */
  why: string
  config: Config
  sites: Site[]
}

export const DEMONSTRATION = 'Demonstration'

/** The configuration with a database, a queue and a vault for the demonstration alone. */
export function demonstrationConfig(config: Config, allow: readonly string[]): Config {
  return {
    ...config,
    database: 'wtm_demo',
    queuePrefix: 'wtm-demo',
    vaultDir: join(config.dataDir, 'demo', 'evidence'),
    egressAllow: [...config.egressAllow, ...allow],
    banner: config.banner ?? DEMONSTRATION,
  }
}

/** Whether every site stands on this machine. */
export function isAllLoopback(sites: readonly Site[]): boolean {
  return sites.every((site) => LOOPBACK.test(new URL(site.home).hostname))
}

const LOOPBACK = /^(127(\.\d+){3}|localhost|\[::1\])$/
