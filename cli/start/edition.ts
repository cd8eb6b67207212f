/** What a start watches: the operator's own sites, or the demonstration; the two never share a database or a vault. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../config.ts'
import { readSitesDirectory } from '../../crawlers/site/read-sites-directory.ts'
import { openDemo } from '../../demo/open-demo.ts'
import { EXIT, WtmError } from '../../model/error.ts'
import type { Site } from '../../model/site.ts'

export interface Edition {
  /** What is watched and why, for a person. */
  why: string
  config: Config
  sites: Site[]
}

/** Without its sandbox the browser must not meet pages of strangers. */
export class SandboxNeededError extends WtmError {
  constructor(site: string) {
    super(
      'SANDBOX_NEEDED',
      `${site} is not on this machine, and Chromium has no sandbox here. Allow unprivileged user namespaces (sysctl kernel.unprivileged_userns_clone=1, or kernel.apparmor_restrict_unprivileged_userns=0), or set CHROMIUM_PATH to a browser that has one.`,
      { exitStatus: EXIT.serviceMissing },
    )
  }
}

/**
 * The sites that are enabled; the demonstration when there is none, or when it is asked for.
 *
 * @param opened takes over what has to be closed again.
 * @throws SiteFileError when a site file is wrong: it is not passed over in silence.
 */
export async function chooseEdition(
  config: Config,
  demo: boolean,
  opened: AsyncDisposableStack,
): Promise<Edition> {
  const sites = demo || !existsSync(config.sitesDir) ? [] : await enabledSites(config.sitesDir)
  if (sites.length > 0) {
    return { why: `Watching ${names(sites)}, as ${config.sitesDir} says`, config, sites }
  }
  const demonstration = opened.use(await openDemo())
  const shown = demonstration.sites.map(({ siteFile }) => siteFile)
  const reason = demo ? 'as --demo asks' : `as no site is enabled in ${config.sitesDir}`
  return {
    why: `Watching the demonstration (${demonstration.sites.map(({ url }) => url).join(', ')}), ${reason}`,
    config: demonstrationConfig(config, demonstration.allow),
    sites: shown,
  }
}

async function enabledSites(folder: string): Promise<Site[]> {
  return (await readSitesDirectory(folder)).filter((site) => site.enabled)
}

/** The configuration with a database, queues and a vault for the demonstration alone. */
export function demonstrationConfig(config: Config, allow: readonly string[]): Config {
  return {
    ...config,
    database: `${config.database}_demo`,
    queuePrefix: `${config.queuePrefix}-demo`,
    vaultDir: join(config.dataDir, 'demo', 'evidence'),
    egressAllow: [...config.egressAllow, ...allow],
    banner:
      config.banner ?? 'Demonstration: fictional marketplaces on this machine. Nothing here is casework.',
  }
}

/** @throws SandboxNeededError unless every site stands on this machine. */
export function mustBeOurOwn(sites: readonly Site[]): void {
  const foreign = sites.find((site) => !LOOPBACK.test(new URL(site.home).hostname))
  if (foreign !== undefined) throw new SandboxNeededError(foreign.name)
}

const LOOPBACK = /^(127(\.\d+){3}|localhost|\[::1\])$/

function names(sites: readonly Site[]): string {
  return sites.map((site) => site.name).join(', ')
}
