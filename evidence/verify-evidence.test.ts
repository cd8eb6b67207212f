import { chmod, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fc, test as property } from '@fast-check/vitest'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EvidenceRecord } from '../model/evidence.ts'
import { canonicalJson } from './canonical-json.ts'
import { captureEvidence, sealEvidence } from './capture-evidence.ts'
import { capturedPage, evidenceInput } from './evidence.fixture.ts'
import { exitStatusFor, FINDING_STATUS, type FindingKind } from './finding.ts'
import { sha256 } from './sha256.ts'
import { openVault, type Vault } from './vault.ts'
import { verifyEvidence } from './verify-evidence.ts'
import { verifyVault } from './verify-vault.ts'

let root: string
let vault: Vault
let record: EvidenceRecord
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vault-'))
  vault = await openVault(root)
  record = await captureEvidence(vault, await evidenceInput(vault, { captured: capturedPage() }))
  await sealEvidence(vault, record)
})
afterEach(() => rm(root, { recursive: true, force: true }))

const pathOf = (name: string): string => join(root, 'objects', name.slice(0, 2), name)
const artifactOf = (role: string): string => {
  const found = record.manifest.artifacts.find((artifact) => artifact.role === role)
  if (found === undefined) throw new Error(`no ${role}`)
  return found.sha256
}
const kinds = async (of = record): Promise<FindingKind[]> =>
  (await verifyEvidence(vault, of)).map(({ kind }) => kind)

async function overwrite(name: string, bytes: Uint8Array): Promise<void> {
  await chmod(pathOf(name), 0o644)
  await writeFile(pathOf(name), bytes)
}

async function flipByte(name: string, at: number): Promise<void> {
  const bytes = await readFile(pathOf(name))
  bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 1
  await overwrite(name, bytes)
}

test('evidence that nobody touched is whole', async () => {
  expect(await verifyEvidence(vault, record, { attestedSha256: record.manifestSha256 })).toEqual([])
})

property.prop([fc.nat(), fc.nat()], { numRuns: 10 })(
  'one flipped bit is found wherever it is',
  async (which, at) => {
    const { artifacts } = record.manifest
    const { sha256: name } = artifacts[which % artifacts.length] ?? artifacts[0] ?? { sha256: '' }
    const before = await readFile(pathOf(name))
    await flipByte(name, at)
    const findings = await verifyEvidence(vault, record)
    expect(findings).toMatchObject([
      { kind: 'artifact-altered', sha256: name, evidenceId: record.evidenceId },
    ])
    await overwrite(name, before)
  },
)

test('an artifact that is gone is named with what it was', async () => {
  await rm(pathOf(artifactOf('screenshot-full')))
  expect(await verifyEvidence(vault, record)).toMatchObject([
    { kind: 'artifact-missing', detail: expect.stringContaining('screenshot-full of https://') },
  ])
})

test('two artifacts that changed places are both altered', async () => {
  const [one, other] = [pathOf(artifactOf('html-raw')), pathOf(artifactOf('dom-rendered'))]
  await rename(one, `${one}.aside`)
  await rename(other, one)
  await rename(`${one}.aside`, other)
  expect(await kinds()).toEqual(['artifact-altered', 'artifact-altered'])
})

test('a manifest that is edited in the vault is altered', async () => {
  const edited = { ...record.manifest, listingId: 'another' }
  await overwrite(record.manifestSha256, canonicalJson(edited))
  expect(await kinds()).toEqual(['manifest-altered'])
})

test('a manifest that is gone is missing, and its artifacts are still compared', async () => {
  await rm(pathOf(record.manifestSha256))
  await flipByte(artifactOf('html-raw'), 3)
  expect(await kinds()).toEqual(['manifest-missing', 'artifact-altered'])
})

test('a record that is edited in the database is altered, and the sealed list of artifacts counts', async () => {
  await rm(pathOf(artifactOf('image-original')))
  const artifacts = record.manifest.artifacts.filter(({ role }) => role !== 'image-original')
  expect(await kinds({ ...record, manifest: { ...record.manifest, artifacts } })).toEqual([
    'record-altered',
    'artifact-missing',
  ])
})

test('a record that was given to another item is altered', async () => {
  expect(await kinds({ ...record, itemId: 'market/another' })).toEqual(['record-altered'])
})

test('a record and a manifest that were forged together contradict the history of the item', async () => {
  const manifest = { ...record.manifest, listingId: 'another' }
  const forged = { ...record, manifest, manifestSha256: sha256(canonicalJson(manifest)) }
  await sealEvidence(vault, forged)
  expect(await verifyEvidence(vault, forged)).toEqual([])
  const findings = await verifyEvidence(vault, forged, { attestedSha256: record.manifestSha256 })
  expect(findings).toMatchObject([{ kind: 'record-altered' }])
  expect(await verifyEvidence(vault, forged, { attestedSha256: null })).toHaveLength(1)
})

test('a manifest whose record was deleted is found in the vault', async () => {
  const check = await verifyVault(vault, new Set())
  expect(check.findings).toMatchObject([
    { kind: 'record-missing', evidenceId: record.evidenceId, sha256: record.manifestSha256 },
  ])
  expect(check.unlisted).toBe(record.manifest.artifacts.length)
})

test('files that belong to no evidence are counted, and are no finding', async () => {
  await vault.put(new TextEncoder().encode('promoted, and not captured yet'))
  const listed = new Set([
    record.manifestSha256,
    ...record.manifest.artifacts.map(({ sha256: name }) => name),
  ])
  expect(await verifyVault(vault, listed)).toEqual({ findings: [], unlisted: 1 })
})

test('each kind of finding has its own status from 10 up, and the gravest wins', () => {
  const statuses = Object.values(FINDING_STATUS)
  expect(new Set(statuses).size).toBe(statuses.length)
  expect(Math.min(...statuses)).toBe(10)
  expect(exitStatusFor([])).toBe(0)
  expect(exitStatusFor([{ kind: 'artifact-altered' }, { kind: 'artifact-missing' }])).toBe(13)
})
