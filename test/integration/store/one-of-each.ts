/** A database with at least one record in every collection, written by the store's own functions. */
import { site as siteSchema } from '../../../model/site.ts'
import { recordAccess } from '../../../store/access-log.ts'
import { recordEffort } from '../../../store/efforts.ts'
import { recordFetchWay } from '../../../store/fetch-ways.ts'
import { attachEvidence } from '../../../store/items.ts'
import { planTasks } from '../../../store/ledger.ts'
import { recordLife, recordLook } from '../../../store/looks.ts'
import type { Store } from '../../../store/open-store.ts'
import { recordPictureHashes } from '../../../store/picture-hashes.ts'
import { recordRecheck } from '../../../store/rechecks.ts'
import { recordMarks, recordRelisting } from '../../../store/relistings.ts'
import { issueSignInToken, redeemSignInToken } from '../../../store/sign-in.ts'
import { openAlarm } from '../../../store/site-alarms.ts'
import { beginDraft } from '../../../store/site-drafts.ts'
import { stopSite } from '../../../store/site-stops.ts'
import { recordTally } from '../../../store/site-tallies.ts'
import { publishSite } from '../../../store/sites.ts'
import { withTransaction } from '../../../store/transaction.ts'
import { createUser } from '../../../store/users.ts'
import { recordVisit } from '../../../store/visits.ts'
import { alarm, tally } from './health-records.ts'
import {
  at,
  beginRun,
  discoverTask,
  evidenceOf,
  flag,
  lifeRecord,
  look,
  pictureHash,
  recheck,
  relisting,
  SITE_VERSION,
  visit,
} from './records.ts'

export const SITE = siteSchema.parse({
  name: 'market',
  title: 'Market',
  country: 'FR',
  languages: ['fr'],
  currency: 'EUR',
  home: 'http://127.0.0.1:8080/',
  search: { url: 'http://127.0.0.1:8080/search?q={query}', paging: { by: 'number' } },
  listing: { link: '/ad/{id}', fields: { title: 'h1', images: { selector: 'img', attribute: 'src' } } },
})

export async function writeOneOfEach(store: Store): Promise<void> {
  await publishSite(store, SITE, SITE_VERSION, at(0))
  await stopSite(store, { site: 'market', reason: 'asked by its owner', by: 'ana', at: at(0) })
  await recordFetchWay(store, {
    ...{ schemaVersion: 1, site: 'market', kind: 'listing', way: 'http', agreed: 2 },
    ...{ decidedAt: at(0), reason: '2 pages were the same both ways' },
  })
  await beginRun(store)
  await planTasks(store, [discoverTask(1)])
  await recordVisit(store, visit())
  await recordTally(store, tally())
  await openAlarm(store, alarm())
  await beginDraft(store, { address: 'http://127.0.0.1:8080/', word: '', by: 'ana', at: at(0) })
  await recordEffort(store, {
    schemaVersion: 1,
    runId: 'run-1',
    site: 'market',
    term: 'ivoire',
    language: null,
    page: 1,
    url: 'http://127.0.0.1:8080/search?q=ivoire',
    visitId: 'visit-1',
    results: 20,
    newResults: 20,
    outcome: 'results',
    at: at(1),
  })
  const { record } = await flag(store)
  await attachEvidence(store, evidenceOf(record), at(1))
  await withTransaction(store, async (session) => {
    await recordLook(store, look(), session)
    await recordLife(store, lifeRecord(), session)
    await recordMarks(store, { site: 'market', listingId: '1' }, [`picture:${'d'.repeat(64)}`], session)
    await recordRecheck(store, recheck('2'), session)
    await recordPictureHashes(store, [pictureHash()], session)
    await recordRelisting(store, relisting(), session)
  })
  await createUser(store, { name: 'ana', role: 'analyst', at: at(0) })
  await recordAccess(store, { user: 'ana', action: 'viewed', subject: 'market/1', at: at(2) })
  const token = () => issueSignInToken(store, 'ana', { ttlSeconds: 600, at: at(0) })
  await redeemSignInToken(store, await token(), at(1))
  await token()
}
