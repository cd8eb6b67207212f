import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ConfigError, environmentOf, readConfig } from './config.ts'

test('without any variable everything runs on this machine', () => {
  const config = readConfig({})
  expect(config).toMatchObject({
    mongodbUrl: null,
    redisUrl: null,
    chromiumPath: null,
    database: 'wtm',
    queuePrefix: 'wtm',
    deskHost: '127.0.0.1',
    deskPort: 8400,
    egressAllow: [],
    noInstall: false,
    banner: null,
    team: 'default',
  })
  expect(config.dataDir).toBe(join(process.cwd(), 'data'))
  expect(config.vaultDir).toBe(join(config.dataDir, 'evidence'))
})

test('the user agent says who visits, and in which version', () => {
  expect(readConfig({}).userAgent).toMatch(/^WildlifeTradeMonitor\/\d+\.\d+\.\d+ \(/)
})

test('a variable that is set to nothing counts as not set', () => {
  expect(readConfig({ MONGODB_URL: '', WTM_DESK_PORT: '', WTM_EGRESS_ALLOW: '' })).toEqual(readConfig({}))
})

test('the vault moves with the data folder unless it has its own place', () => {
  expect(readConfig({ WTM_DATA: '/srv/wtm' }).vaultDir).toBe('/srv/wtm/evidence')
  expect(readConfig({ WTM_DATA: '/srv/wtm', WTM_VAULT: '/mnt/vault' }).vaultDir).toBe('/mnt/vault')
})

test('private addresses are allowed one by one, as exact host and port', () => {
  expect(readConfig({ WTM_EGRESS_ALLOW: '127.0.0.1:8080, [::1]:81' }).egressAllow).toEqual([
    '127.0.0.1:8080',
    '[::1]:81',
  ])
})

test.each([
  ['MONGODB_URL', 'localhost:27017'],
  ['REDIS_URL', 'http://127.0.0.1:6379'],
  ['WTM_DATABASE', 'wild life'],
  ['WTM_QUEUE_PREFIX', 'a:b'],
  ['WTM_EGRESS_URL', 'socks5://127.0.0.1:1'],
  ['WTM_EGRESS_ALLOW', '127.0.0.1'],
  ['WTM_EGRESS_ALLOW', '10.0.0.0/8:80'],
  ['WTM_EGRESS_PORT', '-1'],
  ['WTM_DESK_PORT', '65536'],
  ['WTM_NO_INSTALL', 'yes'],
  ['WTM_USER_AGENT', 'line\nbreak'],
  ['WTM_TEAM', 'Team A'],
])('%s=%s is refused by its name', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(ConfigError)
  expect(() => readConfig({ [name]: value })).toThrow(name)
})

test('every wrong variable is named at once', () => {
  const read = () => readConfig({ WTM_DESK_PORT: 'x', WTM_TEAM: '-' })
  expect(read).toThrow('WTM_DESK_PORT')
  expect(read).toThrow('WTM_TEAM')
})

test('an address with a password is not repeated in the message', () => {
  expect(() => readConfig({ MONGODB_URL: 'mongo://user:secret@host' })).not.toThrow('secret')
})

test('a process that is given our environment reads the same configuration', () => {
  const ours = readConfig({
    MONGODB_URL: 'mongodb://127.0.0.1:1/?replicaSet=a',
    WTM_DATA: 'elsewhere',
    WTM_EGRESS_ALLOW: '127.0.0.1:1,127.0.0.1:2',
    WTM_NO_INSTALL: '1',
    WTM_BANNER: 'Demonstration',
    WTM_DESK_PORT: '0',
  })
  expect(readConfig(environmentOf(ours))).toEqual(ours)
  expect(readConfig(environmentOf(readConfig({})))).toEqual(readConfig({}))
})
