import { expect, test } from 'vitest'
import { readConfig } from '../../config.ts'
import { site } from '../../model/site.ts'
import { demonstrationConfig, mustBeOurOwn, SandboxNeededError } from './edition.ts'

function siteAt(home: string) {
  return site.parse({
    name: 'a-site',
    title: 'A site',
    country: 'VN',
    languages: ['vi'],
    currency: 'VND',
    home,
    search: { url: `${home}?q={query}` },
    listing: { link: '/ad/{id}' },
  })
}

test('the demonstration shares no database, queue or vault with casework, whatever casework is called', () => {
  const casework = readConfig({ WTM_DATABASE: 'cases', WTM_QUEUE_PREFIX: 'cases', WTM_VAULT: '/mnt/vault' })
  const demonstration = demonstrationConfig(casework, ['127.0.0.1:4000'])
  expect(demonstration.database).not.toBe(casework.database)
  expect(demonstration.queuePrefix).not.toBe(casework.queuePrefix)
  expect(demonstration.vaultDir).not.toBe(casework.vaultDir)
  expect(demonstration.egressAllow).toEqual(['127.0.0.1:4000'])
  expect(demonstration.banner).toContain('Demonstration')
})

test.each(['http://127.0.0.1:4000/', 'http://localhost:4000/', 'http://[::1]:4000/', 'http://127.8.8.8/'])(
  'a browser without its sandbox may visit %s',
  (home) => {
    mustBeOurOwn([siteAt(home)])
  },
)

test.each([
  'https://market.example/',
  'http://10.0.0.1/',
  'http://127.0.0.1.example/',
  'http://localhost.example/',
])('a browser without its sandbox may not visit %s', (home) => {
  expect(() => mustBeOurOwn([siteAt('http://127.0.0.1:1/'), siteAt(home)])).toThrow(SandboxNeededError)
})
