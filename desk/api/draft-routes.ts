/** Drafts of site files: begun and changed here, tried by workers, taken out as YAML. */
import { parseCrawlUrl } from '../../model/crawl-url.ts'
import { recordAccess } from '../../store/access-log.ts'
import { beginDraft as begin, draftById, recentDrafts, tryDraftAgain } from '../../store/site-drafts.ts'
import {
  beginDraft,
  draftFile,
  draftScreenshot,
  listDrafts,
  showDraft,
  tryDraft,
} from '../contract/drafts.ts'
import type { DeskApp, DeskContext } from './desk-context.ts'
import { analystOf } from './guard-session.ts'
import { drawPreview } from './preview.ts'
import { NothingFoundError } from './refusals.ts'
import { storedBytes } from './stored-copies.ts'

const SHOWN_DRAFTS = 30
const SCREENSHOT_WIDTH = 900

export function addDraftRoutes(app: DeskApp, { store, vault, now }: DeskContext): void {
  const at = () => now().toISOString()
  const known = async (draftId: string) => {
    const draft = await draftById(store, draftId)
    if (draft === null) throw new NothingFoundError('such draft')
    return draft
  }

  app.route({
    ...listDrafts,
    handler: async () => {
      const drafts = await recentDrafts(store, SHOWN_DRAFTS)
      return {
        drafts: drafts.map(({ draftId, address, state, asked }) => ({ draftId, address, state, asked })),
      }
    },
  })

  app.route({
    ...beginDraft,
    handler: async (request) => {
      const by = analystOf(request).name
      const { word } = request.body
      const address = parseCrawlUrl(request.body.address).href
      const draft = await begin(store, { address, word, by, at: at() })
      await recordAccess(store, { user: by, action: 'begin-site-draft', subject: draft.draftId, at: at() })
      return { draft }
    },
  })

  app.route({ ...showDraft, handler: async ({ params }) => ({ draft: await known(params.draftId) }) })

  app.route({
    ...tryDraft,
    handler: async (request) => {
      const by = analystOf(request).name
      const { draftId } = request.params
      const draft = await tryDraftAgain(store, { draftId, yaml: request.body.yaml, by, at: at() })
      if (draft === null) throw new NothingFoundError('such draft')
      await recordAccess(store, { user: by, action: 'try-site-draft', subject: draftId, at: at() })
      return { draft }
    },
  })

  app.get('/api/drafts/:draftId/site.yml', { schema: draftFile }, async (request, reply) => {
    const { draftId } = request.params
    const { yaml } = await known(draftId)
    const user = analystOf(request).name
    await recordAccess(store, { user, action: 'export-site-draft', subject: draftId, at: at() })
    return reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('content-disposition', `attachment; filename="${fileNameOf(yaml)}.yml"`)
      .send(yaml)
  })

  app.get('/api/drafts/:draftId/screenshots/:sample', { schema: draftScreenshot }, async (request, reply) => {
    const { draftId, sample } = request.params
    const screenshot = (await known(draftId)).trial?.samples[sample]?.screenshot ?? null
    if (screenshot === null) throw new NothingFoundError('screenshot of this page')
    const preview = await drawPreview(await storedBytes(vault, screenshot), { width: SCREENSHOT_WIDTH })
    return reply.header('content-type', 'image/webp').send(preview)
  })
}

/** The name that the file gives its site, where it is one. */
function fileNameOf(yaml: string): string {
  return /^name:\s*["']?([a-z0-9-]{1,64})["']?\s*(?:#.*)?$/m.exec(yaml)?.[1] ?? 'site'
}
