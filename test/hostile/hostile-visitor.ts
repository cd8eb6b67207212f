/** What tests of the crawlers share: a site file for any origin, and a visitor with its way out. */
import { memoryHostBudget } from '../../crawlers/politeness/host-budget.ts'
import { openVisitor, type Visitor, type VisitorOptions } from '../../crawlers/visitor.ts'
import { type EgressOptions, openEgress } from '../../egress/egress.ts'
import type { EgressEntry } from '../../egress/entry.ts'
import { type Site, site as siteSchema } from '../../model/site.ts'

/** A site file without politeness delays; `more` overrides its keys. */
export function siteAt(origin: string, more: Record<string, unknown> = {}): Site {
  return siteSchema.parse({
    name: 'hostile',
    title: 'Hostile Market',
    country: 'GB',
    languages: ['en'],
    currency: 'GBP',
    home: `${origin}/`,
    search: { url: `${origin}/search?q={query}` },
    listing: { link: '/ad/{id}' },
    politeness: { delaySeconds: 0 },
    ...more,
  })
}

export interface TestVisitor extends AsyncDisposable {
  visitor: Visitor
  /** What the way out logged. */
  log: EgressEntry[]
}

export async function openTestVisitor(
  options: Partial<VisitorOptions> & Pick<EgressOptions, 'allow'> & Pick<Partial<EgressOptions>, 'resolve'>,
): Promise<TestVisitor> {
  const { allow, resolve, ...visiting } = options
  const log: EgressEntry[] = []
  const egress = await openEgress({ allow, log: (entry) => log.push(entry), ...(resolve && { resolve }) })
  const visitor = await openVisitor({
    egressUrl: egress.url,
    userAgent: 'WildlifeTradeMonitor/test (+https://monitor.example)',
    budget: memoryHostBudget(),
    browser: null,
    ...visiting,
  })
  return {
    visitor,
    log,
    async [Symbol.asyncDispose]() {
      await visitor.close()
      await egress.close()
    },
  }
}
