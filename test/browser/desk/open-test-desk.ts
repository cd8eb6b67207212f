/** The desk as people see it: real pages in a real browser, over a store and a vault of a test's own. */
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright'
import { buildPagesIfOutdated, PAGES } from '../../../cli/start/desk-pages.ts'
import { type Desk, openDesk } from '../../../desk/open-desk.ts'
import { openVault, type Vault } from '../../../evidence/vault.ts'
import type { Store } from '../../../store/open-store.ts'
import { createUser, userByName } from '../../../store/users.ts'
import { openTestStore } from '../../support/open-test-store.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { seedDesk } from './seed/seed-desk.ts'
import type { WrittenListing } from './seed/written-listing.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** A page somebody looks at, and what must never happen on it. */
export interface Watched {
  page: Page
  context: BrowserContext
  /** Dialogs, requests to anywhere but the desk, refusals by the pages' policy, errors of the pages' code. */
  alarms: string[]
}

export interface TestDesk extends AsyncDisposable {
  desk: Desk
  store: Store
  vault: Vault
  /** A window of its own in which `name` has signed in and the queue is shown. */
  signIn(name: string, size?: { width: number; height: number }): Promise<Watched>
}

export interface TestDeskOptions {
  browser: Browser
  listings: readonly WrittenListing[]
  withEvidence?: boolean
}

export async function openTestDesk({
  browser,
  listings,
  withEvidence = false,
}: TestDeskOptions): Promise<TestDesk> {
  buildPagesIfOutdated(ROOT, () => {})
  const opened = new AsyncDisposableStack()
  const folder = opened.use(temporaryFolder())
  const store = opened.use(await openTestStore())
  const vault = await openVault(join(folder.path, 'vault'))
  const now = new Date()
  await seedDesk({ store, vault, now, withEvidence }, listings)
  const desk = opened.use(
    await openDesk({
      store,
      vault,
      host: '127.0.0.1',
      port: 0,
      banner: 'Demonstration',
      now: () => new Date(),
      webRoot: join(ROOT, PAGES),
    }),
  )

  async function signIn(name: string, size = { width: 1440, height: 900 }): Promise<Watched> {
    if ((await userByName(store, name)) === null) {
      await createUser(store, { name, role: 'analyst', at: now.toISOString() })
    }
    const context = await browser.newContext({ viewport: size, acceptDownloads: true })
    opened.defer(() => context.close())
    const page = await context.newPage()
    const alarms = watch(context, page, desk.url)
    await page.goto(await desk.signInLink(name))
    await page.getByRole('heading', { name: 'Queue' }).waitFor()
    return { page, context, alarms }
  }

  return { desk, store, vault, signIn, [Symbol.asyncDispose]: () => opened.disposeAsync() }
}

function watch(context: BrowserContext, page: Page, deskUrl: string): string[] {
  const alarms: string[] = []
  page.on('dialog', (dialog) => {
    alarms.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => alarms.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) alarms.push(`policy: ${message.text()}`)
  })
  context.on('request', (request) => {
    if (!request.url().startsWith(`${deskUrl}/`)) alarms.push(`request: ${request.url()}`)
  })
  return alarms
}
