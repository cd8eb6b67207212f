import { expect, test } from 'vitest'
import { sha256Hex } from '../model/primitives.ts'
import { hashOf, later, newSecret } from './credential.ts'

test('secrets are long, fit for an address, and never the same', () => {
  const secrets = Array.from({ length: 1_000 }, newSecret)
  expect(new Set(secrets).size).toBe(1_000)
  expect(secrets.filter((secret) => !/^[\w-]{43}$/.test(secret))).toEqual([])
})

test('what is stored of a secret is its hash', () => {
  expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256Hex.safeParse(hashOf(newSecret())).success).toBe(true)
})

test('later is later by as many seconds', () => {
  expect(later('2026-02-28T23:59:59.500Z', 1)).toBe('2026-03-01T00:00:00.500Z')
})
