/** Site files that are drafted and tried at the desk, and exported; none of them is published here. */
import { z } from 'zod'
import { httpUrl } from '../../model/primitives.ts'
import { LONGEST_DRAFT, siteDraft } from '../../model/site-draft.ts'
import { type Endpoint, REFUSALS } from './endpoint.ts'

const params = z.object({ draftId: z.string().min(1).max(100) })

export const listDrafts = {
  method: 'GET',
  url: '/api/drafts',
  schema: {
    summary: 'Drafts of site files, the newest first',
    tags: ['drafts'],
    response: {
      200: z.object({
        drafts: z.array(siteDraft.pick({ draftId: true, address: true, state: true, asked: true })),
      }),
      ...REFUSALS,
    },
  },
} as const satisfies Endpoint

export const beginDraft = {
  method: 'POST',
  url: '/api/drafts',
  schema: {
    summary: 'Have a worker look at a site and draft a file for it; recorded',
    tags: ['drafts'],
    body: z.strictObject({ address: httpUrl.max(2_000), word: z.string().trim().max(100) }),
    response: { 200: z.object({ draft: siteDraft }), ...REFUSALS },
  },
} as const satisfies Endpoint

export const showDraft = {
  method: 'GET',
  url: '/api/drafts/:draftId',
  schema: {
    summary: 'One draft with what trying it showed',
    tags: ['drafts'],
    params,
    response: { 200: z.object({ draft: siteDraft }), ...REFUSALS },
  },
} as const satisfies Endpoint

export const tryDraft = {
  method: 'POST',
  url: '/api/drafts/:draftId/trials',
  schema: {
    summary: 'Have a worker try a draft with this text; recorded',
    tags: ['drafts'],
    params,
    body: z.strictObject({ yaml: z.string().min(1).max(LONGEST_DRAFT) }),
    response: { 200: z.object({ draft: siteDraft }), ...REFUSALS },
  },
} as const satisfies Endpoint

export const draftFile = { summary: 'Take a draft out as YAML; recorded', tags: ['drafts'], params }

export const draftScreenshot = {
  summary: 'A preview of the screenshot of a page that a draft was tried on, drawn anew',
  tags: ['drafts'],
  params: params.extend({ sample: z.coerce.number<string>().int().min(0).max(20) }),
}

export function draftFileUrl(draftId: string): string {
  return `/api/drafts/${draftId}/site.yml`
}
export function draftScreenshotUrl(draftId: string, sample: number, sha256: string): string {
  return `/api/drafts/${draftId}/screenshots/${sample}?of=${sha256.slice(0, 12)}`
}
