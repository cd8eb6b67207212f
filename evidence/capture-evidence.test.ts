import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EvidenceRecord } from '../model/evidence.ts'
import { captureEvidence, sealEvidence } from './capture-evidence.ts'
import { AT, capturedPage, evidenceInput, judge, page } from './evidence.fixture.ts'
import type { EvidenceInput } from './evidence-input.ts'
import { sha256 } from './sha256.ts'
import { openVault, type Vault } from './vault.ts'

let root: string
let vault: Vault
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'vault-'))
  vault = await openVault(root)
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function evidence(
  captured: EvidenceInput['captured'] = capturedPage(),
  more: Partial<EvidenceInput> = {},
): Promise<EvidenceRecord> {
  return captureEvidence(vault, { ...(await evidenceInput(vault, { captured })), ...more })
}

const roles = ({ manifest }: EvidenceRecord): string[] => manifest.artifacts.map(({ role }) => role)
const gaps = ({ manifest }: EvidenceRecord): string[] => manifest.gaps.map(({ what }) => what)

test('evidence holds the judged bytes, the judgement and what the later visit saw, each by its hash', async () => {
  const record = await evidence()
  expect(roles(record)).toEqual([
    'html-raw',
    'listing',
    'assessment',
    'dom-rendered',
    'screenshot-full',
    'image-original',
  ])
  for (const { sha256: name, bytes } of record.manifest.artifacts) {
    const kept = await vault.read(name)
    expect(kept?.byteLength).toBe(bytes)
    expect(sha256(kept ?? new Uint8Array())).toBe(name)
  }
  expect(record.manifest.gaps).toEqual([])
  expect(record.manifest.capture).toMatchObject({ differences: [], tier: 'high' })
})

test('the judged bytes are exactly those of the visit', async () => {
  const record = await evidence()
  const [raw] = record.manifest.artifacts
  expect(await vault.read(raw?.sha256 ?? '')).toEqual(Buffer.from(page().body ?? []))
})

test('where a browser made the page, what was read is kept beside what was sent', async () => {
  const judged = page('Ivory tusk', { via: 'browser', body: new TextEncoder().encode('<script></script>') })
  const record = await captureEvidence(
    vault,
    await evidenceInput(vault, { judged, captured: capturedPage() }),
  )
  expect(roles(record).slice(0, 2)).toEqual(['html-raw', 'dom-judged'])
  const name = record.manifest.artifacts[1]?.sha256 ?? ''
  expect(new TextDecoder().decode((await vault.read(name)) ?? undefined)).toBe(judged.html)
})

test('a manifest is no evidence until it is sealed, and sealing twice is sealing once', async () => {
  const record = await evidence()
  expect(await vault.has(record.manifestSha256)).toBe(false)
  await sealEvidence(vault, record)
  await sealEvidence(vault, record)
  expect(await vault.has(record.manifestSha256)).toBe(true)
  expect(await readdir(join(root, 'staging'))).toEqual([])
})

test('a manifest whose staged bytes were lost is sealed from its record', async () => {
  const record = await evidence()
  await vault.sweepStaging(new Date(Date.now() + 60_000))
  await sealEvidence(vault, JSON.parse(JSON.stringify(record)))
  expect(await vault.has(record.manifestSha256)).toBe(true)
})

test('a page that says something else by now is described field by field, with the tier it would get', async () => {
  const { manifest } = await evidence(capturedPage(page('Bone tusk')))
  expect(manifest.capture).toMatchObject({
    tier: 'none',
    differences: [{ field: 'title', judged: 'Ivory tusk', captured: 'Bone tusk' }],
  })
})

test('a visit without pictures is said to be missing', async () => {
  const record = await evidence({ missing: 'the host could not be reached' })
  expect(roles(record)).toEqual(['html-raw', 'listing', 'assessment'])
  expect(record.manifest.capture).toBeNull()
  expect(record.manifest.gaps).toEqual([
    { what: 'capture', url: 'https://market.example/ad/17', reason: 'the host could not be reached' },
  ])
})

test.each([
  ['a block page', page('Just a moment', { outcome: 'blocked', reason: 'asks for a proof' })],
  ['a page without a listing', page('')],
])('%s is captured and not taken for the listing', async (_what, visited) => {
  const record = await evidence(capturedPage(visited))
  expect(roles(record)).toContain('screenshot-full')
  expect(record.manifest.capture).toMatchObject({ tier: null, differences: [] })
  expect(gaps(record)).toEqual(['second reading'])
})

test('a lexicon that changed since gives no second tier', async () => {
  const record = await evidence(capturedPage(), {
    assess: (listing) => ({ ...judge(listing), lexicon: `sha256:${'f'.repeat(64)}` }),
  })
  expect(record.manifest.capture?.tier).toBeNull()
  expect(gaps(record)).toEqual(['second assessment'])
})

test('bytes that were swept before the listing was flagged are said to be missing', async () => {
  const input = await evidenceInput(vault, { captured: capturedPage() })
  await vault.sweepStaging(new Date(Date.now() + 60_000))
  const record = await captureEvidence(vault, input)
  expect(roles(record)).not.toContain('html-raw')
  expect(gaps(record)).toEqual(['html-raw'])
})

test('a page that was cut, and gaps of the capture, are said', async () => {
  const input = await evidenceInput(vault, {
    judged: page('Ivory tusk', { truncated: true }),
    captured: capturedPage(page(), { gaps: [{ what: 'image', url: null, reason: 'too large' }] }),
  })
  expect(gaps(await captureEvidence(vault, input))).toEqual(['html-raw', 'image'])
})

test('an address that is none and a lone surrogate do not spoil the manifest', async () => {
  const image = { url: 'data:image/png;base64,AAAA', mime: 'image/png', bytes: new Uint8Array([9]) }
  const broken = capturedPage(page('Tusk \ud800'), { images: [image] })
  const record = await evidence(broken)
  expect(record.manifest.artifacts.at(-1)).toMatchObject({
    role: 'image-original',
    url: null,
    capturedAt: AT,
  })
  expect(JSON.stringify(record.manifest).isWellFormed()).toBe(true)
  await sealEvidence(vault, JSON.parse(JSON.stringify(record)))
})
