/** The pieces of evidence and where each comes from: the judged visit, the judgement, the later capture. */
import type { CapturedPage } from '../crawlers/visited-page.ts'
import type { Artifact, ArtifactRole, CaptureGap } from '../model/evidence.ts'
import { httpUrl } from '../model/primitives.ts'
import { canonicalJson } from './canonical-json.ts'
import type { EvidenceInput } from './evidence-input.ts'
import type { Vault } from './vault.ts'

export interface Kept {
  artifacts: Artifact[]
  gaps: CaptureGap[]
}

/** Makes evidence of exactly the bytes that were fetched and read on the judged visit. */
export async function keepJudged(vault: Vault, { visit }: EvidenceInput): Promise<Kept> {
  const body = { role: 'html-raw', mime: visit.mime, name: visit.bodySha256 } as const
  const dom = { role: 'dom-judged', mime: 'text/html', name: visit.renderedSha256 ?? null } as const
  const kept: Kept = { artifacts: [], gaps: [] }
  for (const { role, mime, name } of visit.via === 'browser' ? [body, dom] : [body]) {
    const reason = name === null ? 'the visit left no bytes' : PROMOTION_GAP[await vault.promote(name)]
    const bytes = name === null || reason !== null ? null : await vault.read(name)
    if (bytes === null || name === null) {
      kept.gaps.push({ what: role, url: visit.finalUrl, reason: reason ?? 'the bytes are gone' })
      continue
    }
    kept.artifacts.push({
      role,
      mime,
      bytes: bytes.byteLength,
      sha256: name,
      url: visit.finalUrl,
      capturedAt: visit.finishedAt,
    })
  }
  if (visit.truncated) {
    kept.gaps.push({
      what: 'html-raw',
      url: visit.finalUrl,
      reason: 'the answer was longer than the limit and was cut',
    })
  }
  return kept
}

const PROMOTION_GAP = {
  kept: null,
  missing: 'the bytes were no longer staged when the listing was flagged',
  altered: 'the staged bytes no longer had their hash and were not used',
} as const

/** Keeps the listing and the assessment as they stood, so that evidence can be read without a database. */
export async function keepJudgement(vault: Vault, input: EvidenceInput): Promise<Artifact[]> {
  const keep = keeper(vault)
  return [
    await keep(
      'listing',
      'application/json',
      canonicalJson(input.observation.listing),
      null,
      input.observation.seenAt,
    ),
    await keep(
      'assessment',
      'application/json',
      canonicalJson(input.assessment.assessment),
      null,
      input.assessment.at,
    ),
  ]
}

/** Keeps what the later visit saw: DOM, screenshot and the listing's pictures, and its gaps. */
export async function keepCaptured(vault: Vault, captured: CapturedPage): Promise<Kept> {
  const keep = keeper(vault)
  const { finalUrl: url, finishedAt: at } = captured
  const artifacts: Artifact[] = []
  if (captured.dom !== '') {
    const dom = new TextEncoder().encode(captured.dom)
    artifacts.push(await keep('dom-rendered', 'text/html', dom, url, at))
  }
  if (captured.screenshot.byteLength > 0) {
    artifacts.push(await keep('screenshot-full', 'image/png', captured.screenshot, url, at))
  }
  for (const image of captured.images) {
    artifacts.push(await keep('image-original', image.mime, image.bytes, image.url, at))
  }
  return { artifacts, gaps: captured.gaps }
}

function keeper(vault: Vault) {
  return async (
    role: ArtifactRole,
    mime: string,
    content: Uint8Array,
    url: string | null,
    capturedAt: string,
  ): Promise<Artifact> => {
    const stored = await vault.put(content)
    return { role, mime, ...stored, url: httpUrl.safeParse(url).data ?? null, capturedAt }
  }
}
