/**
 * How right the wizard is: drafts a site file of each test marketplace, crawls with it as it was written, and compares
 * every listing with what the marketplace has. Prints a line for each marketplace, and one for each of its fields.
 *
 * Run it with `node bench/wizard.ts`; it needs Chromium (CHROMIUM_PATH, Playwright's own, or the system's).
 */
import { readConfig } from '../config.ts'
import { memoryHostBudget } from '../crawlers/politeness/host-budget.ts'
import { openVisitor } from '../crawlers/visitor.ts'
import { openEgress } from '../egress/egress.ts'
import { openChromium } from '../services/chromium.ts'
import { MARKETPLACES, type MarketplaceName } from '../test/marketplaces/all.ts'
import { type Trial, tryWizard } from '../test/marketplaces/wizard-trial.ts'

/** Of the columns. */
const WIDTHS = [15, 7, 15, 9, 22]

const { chromiumPath, dataDir, userAgent } = readConfig()
const browser = await openChromium({ path: chromiumPath, dataDir, say: (line) => console.error(line) })

print('marketplace', 'visits', 'listings found', 'invented', 'how it is read', 'fields right')
for (const market of Object.keys(MARKETPLACES) as MarketplaceName[]) {
  const trial = await tryWizard(market, openVisiting)
  const fields = trial.fields.map(({ field, right, of }) => `${field} ${right}/${of}`).join(', ')
  const { draft, found, has, invented } = trial
  print(market, String(draft.visits), `${found}/${has}`, String(invented), howRead(trial), fields)
}

async function openVisiting(host: string) {
  await using opening = new AsyncDisposableStack()
  const egress = opening.use(await openEgress({ allow: [host], log: () => {} }))
  const budget = memoryHostBudget()
  const visitor = opening.use(await openVisitor({ egressUrl: egress.url, userAgent, budget, browser }))
  const opened = opening.move()
  return { visitor, [Symbol.asyncDispose]: () => opened.disposeAsync() }
}

function howRead({ draft: { site } }: Trial): string {
  const list = site.search ?? site.lists?.[0]
  const kind = list === undefined || list.as === 'page' ? 'pages' : list.as
  return `${kind}, ${list?.paging.by}${site.listing.posts === undefined ? '' : ', posts'}`
}

function print(...cells: string[]): void {
  process.stdout.write(`${cells.map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0)).join(' ')}\n`)
}
