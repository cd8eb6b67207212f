import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const compose = z
  .object({
    services: z.record(
      z.string(),
      z.object({
        image: z.string(),
        command: z.array(z.string()),
        ports: z.array(z.string()),
        volumes: z.array(z.string()),
        healthcheck: z.object({ test: z.array(z.string()) }),
      }),
    ),
    volumes: z.record(z.string(), z.unknown()),
  })
  .parse(parse(readFileSync(join(import.meta.dirname, '../../docker-compose.yml'), 'utf8')))

test('no database of the compose file can be reached from another machine', () => {
  const ports = Object.values(compose.services).flatMap((service) => service.ports)
  expect(ports).toHaveLength(2)
  for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/)
})

test('MongoDB is made a replica set, so that there are transactions', () => {
  const { mongo } = compose.services
  expect(mongo?.command.join(' ')).toContain('--replSet rs0')
  expect(mongo?.healthcheck.test.join(' ')).toContain("rs.initiate({ _id: 'rs0'")
})

test('Redis evicts nothing and writes everything down', () => {
  const command = compose.services.redis?.command.join(' ')
  expect(command).toContain('--appendonly yes')
  expect(command).toContain('--maxmemory-policy noeviction')
})

test('data outlives the containers', () => {
  for (const service of Object.values(compose.services)) {
    const volume = service.volumes[0]?.split(':')[0] ?? ''
    expect(Object.keys(compose.volumes)).toContain(volume)
  }
})
