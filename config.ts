/** The environment, read once: every setting with its variable and its default, as one checked value. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { EXIT, WtmError } from './model/error.ts'
import { DEFAULT_TEAM, slug } from './model/primitives.ts'

export interface Config {
  /** `null`: a private server is started on this machine. */
  mongodbUrl: string | null
  redisUrl: string | null
  chromiumPath: string | null
  /** Absolute. Services, their data and, by default, the evidence vault live here. */
  dataDir: string
  /** Where the programs of services are installed that this machine does not have. */
  programsDir: string
  database: string
  queuePrefix: string
  vaultDir: string
  sitesDir: string
  /** `null`: the process opens its own way out. */
  egressUrl: string | null
  /** Exact `host:port` pairs that may be reached although their address is private. */
  egressAllow: string[]
  egressPort: number
  deskHost: string
  deskPort: number
  /** Nothing is installed on the machine, even as root. */
  noInstall: boolean
  userAgent: string
  /** Shown on every page of the desk, e.g. "Demonstration". */
  banner: string | null
  team: string
}

/** Names the variable that is wrong and what it should look like. */
export class ConfigError extends WtmError {
  constructor(problems: readonly string[]) {
    super('CONFIG_INVALID', problems.join('\n'), { exitStatus: EXIT.usage })
  }
}

/**
 * @throws ConfigError naming every variable that cannot be used.
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = environment.safeParse(set)
  if (!read.success) {
    throw new ConfigError(
      read.error.issues.map(({ path: [name], message }) => {
        return `${String(name)}=${withoutPassword(set[String(name)])} ${message}`
      }),
    )
  }
  const value = read.data
  const dataDir = resolve(value.WTM_DATA)
  return {
    mongodbUrl: value.MONGODB_URL,
    redisUrl: value.REDIS_URL,
    chromiumPath: value.CHROMIUM_PATH,
    dataDir,
    programsDir: value.WTM_PROGRAMS === null ? join(dataDir, 'services') : resolve(value.WTM_PROGRAMS),
    database: value.WTM_DATABASE,
    queuePrefix: value.WTM_QUEUE_PREFIX,
    vaultDir: value.WTM_VAULT === null ? join(dataDir, 'evidence') : resolve(value.WTM_VAULT),
    sitesDir: resolve(value.WTM_SITES),
    egressUrl: value.WTM_EGRESS_URL,
    egressAllow: value.WTM_EGRESS_ALLOW,
    egressPort: value.WTM_EGRESS_PORT,
    deskHost: value.WTM_DESK_HOST,
    deskPort: value.WTM_DESK_PORT,
    noInstall: value.WTM_NO_INSTALL,
    userAgent: value.WTM_USER_AGENT,
    banner: value.WTM_BANNER,
    team: value.WTM_TEAM,
  }
}

/**
 * The environment that makes another process read `config`: ours, with every setting written out.
 */
export function environmentOf(config: Config): Record<string, string | undefined> {
  return {
    ...process.env,
    MONGODB_URL: config.mongodbUrl ?? '',
    REDIS_URL: config.redisUrl ?? '',
    CHROMIUM_PATH: config.chromiumPath ?? '',
    WTM_DATA: config.dataDir,
    WTM_PROGRAMS: config.programsDir,
    WTM_DATABASE: config.database,
    WTM_QUEUE_PREFIX: config.queuePrefix,
    WTM_VAULT: config.vaultDir,
    WTM_SITES: config.sitesDir,
    WTM_EGRESS_URL: config.egressUrl ?? '',
    WTM_EGRESS_ALLOW: config.egressAllow.join(','),
    WTM_EGRESS_PORT: String(config.egressPort),
    WTM_DESK_HOST: config.deskHost,
    WTM_DESK_PORT: String(config.deskPort),
    WTM_NO_INSTALL: config.noInstall ? '1' : '0',
    WTM_USER_AGENT: config.userAgent,
    WTM_BANNER: config.banner ?? '',
    WTM_TEAM: config.team,
  }
}

/** Of package.json, the one place where the version stands. */
export const VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'))).version

/** Messages end up in logs. */
function withoutPassword(value: string | undefined): string {
  return JSON.stringify(value?.replace(/:[^:/@]*@/, ':…@'))
}

function addressOf(schemes: readonly string[], example: string) {
  return z
    .string()
    .refine(
      (text) => schemes.some((scheme) => text.startsWith(`${scheme}://`) && text.length > scheme.length + 3),
      `must be an address such as ${example}`,
    )
    .nullable()
    .default(null)
}

function portOr(standard: number) {
  return z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a port number from 0 to 65535')
    .default(standard)
}

const text = z.string()

const hostAndPort = z
  .string()
  .regex(
    /^(\[[0-9a-f:.]+\]|[^\s:,/]+):\d{1,5}$/i,
    'must be exact host:port pairs with commas between them, e.g. 127.0.0.1:8080,[::1]:8080',
  )

const environment = z.object({
  MONGODB_URL: addressOf(['mongodb', 'mongodb+srv'], 'mongodb://127.0.0.1:27017/?replicaSet=rs0'),
  REDIS_URL: addressOf(['redis', 'rediss'], 'redis://127.0.0.1:6379'),
  CHROMIUM_PATH: text.nullable().default(null),
  WTM_DATA: text.default('data'),
  WTM_PROGRAMS: text.nullable().default(null),
  WTM_DATABASE: text
    .max(38, 'must have at most 38 characters')
    .regex(/^[A-Za-z0-9_-]+$/, 'must be a MongoDB database name: letters, digits, _ and -')
    .default('wtm'),
  WTM_QUEUE_PREFIX: text.regex(/^[A-Za-z0-9_-]+$/, 'must be letters, digits, _ and -').default('wtm'),
  WTM_VAULT: text.nullable().default(null),
  WTM_SITES: text.default('sites'),
  WTM_EGRESS_URL: addressOf(['http'], 'http://127.0.0.1:8401'),
  WTM_EGRESS_ALLOW: text
    .transform((list) => list.split(',').map((pair) => pair.trim()))
    .pipe(z.array(hostAndPort))
    .default([]),
  WTM_EGRESS_PORT: portOr(8401),
  WTM_DESK_HOST: text.default('127.0.0.1'),
  WTM_DESK_PORT: portOr(8400),
  WTM_NO_INSTALL: z
    .enum(['0', '1'], 'must be 1 (install nothing) or 0')
    .transform((choice) => choice === '1')
    .default(false),
  WTM_USER_AGENT: text
    .regex(/^[\x20-\x7e]+$/, 'must be printable ASCII, as it is sent in a header')
    .default(`WildlifeTradeMonitor/${VERSION} (+contact; see README)`),
  WTM_BANNER: text.nullable().default(null),
  WTM_TEAM: slug.default(DEFAULT_TEAM),
})
