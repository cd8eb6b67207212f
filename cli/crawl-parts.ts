/** What the commands that crawl without workers need: a way out, a visitor, and Chromium where asked for. */
import { readConfig } from '../config.ts'
import { memoryHostBudget } from '../crawlers/politeness/host-budget.ts'
import { openVisitor, type Visitor } from '../crawlers/visitor.ts'
import { memoryOfWays } from '../crawlers/ways/way-memory.ts'
import { openEgress } from '../egress/egress.ts'
import { openEgressLog } from './start/egress-log.ts'
import { openRequestLog } from './start/request-log.ts'

export interface CrawlParts extends AsyncDisposable {
  visitor: Visitor
}

/** Takes the way out that WTM_EGRESS_URL names, or opens its own. */
export async function openCrawlParts({ withBrowser }: { withBrowser: boolean }): Promise<CrawlParts> {
  const config = readConfig()
  await using opening = new AsyncDisposableStack()
  const browser = withBrowser ? await browserProgram(config.chromiumPath, config.dataDir) : null
  const egressUrl = config.egressUrl ?? (await openOwnWayOut())
  const { userAgent } = config
  const requests = opening.use(openRequestLog(config.dataDir))
  const visitor = opening.use(
    await openVisitor({
      ...{ egressUrl, userAgent, budget: memoryHostBudget(), browser },
      note: (entry) => requests.write(entry),
      ways: memoryOfWays(),
    }),
  )
  const opened = opening.move()
  return { visitor, [Symbol.asyncDispose]: () => opened.disposeAsync() }

  async function openOwnWayOut(): Promise<string> {
    const log = opening.use(openEgressLog(`${config.dataDir}/egress.jsonl`))
    const egress = await openEgress({ allow: config.egressAllow, log: (entry) => log.write(entry) })
    return opening.use(egress).url
  }
}

async function browserProgram(path: string | null, dataDir: string) {
  const { openChromium } = await import('../services/chromium.ts')
  return openChromium({ path, dataDir, say: (line) => console.error(`wtm: ${line}`) })
}
