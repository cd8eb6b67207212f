/** The life of a crawler that is kept alive: it starts with its first page and ends when it is closed. */
import { setTimeout as rest } from 'node:timers/promises'
import { VisitFailedError } from '../visit-failed.ts'
import { HandOff } from './hand-off.ts'

/** What is needed of a crawler; all of Crawlee's have it. */
export interface RunnableCrawler {
  autoscaledPool?: { notify(): Promise<void> } | undefined
  run(): Promise<unknown>
  teardown(): Promise<void>
}

export interface KeptAlive<Input, Output> {
  send(url: string, input: Input): Promise<Output>
  close(): Promise<void>
}

/** @param open makes the crawler; nothing is opened before the first page is asked for. */
export function keepAlive<Input, Output>(
  open: (pages: HandOff<Input, Output>) => RunnableCrawler,
): KeptAlive<Input, Output> {
  let crawler: RunnableCrawler | null = null
  let ended: Promise<void> | null = null
  const pages = new HandOff<Input, Output>(() => {
    crawler ??= open(pages)
    ended ??= crawler.run().then(
      () => pages.close(closed),
      (error: unknown) =>
        pages.close((url) => new VisitFailedError(url, 'the crawler broke down', true, { cause: error })),
    )
    void crawler.autoscaledPool?.notify()
  })
  return {
    send: (url, input) => pages.send(url, input),
    async close() {
      pages.close(closed)
      if (crawler === null || ended === null) return
      let running = true
      const end = ended.then(() => {
        running = false
      })
      // A crawler that is still starting does not hear the first call.
      while (running) {
        await crawler.teardown()
        await Promise.race([end, rest(TRY_AGAIN_MS)])
      }
    },
  }
}

const TRY_AGAIN_MS = 50

function closed(url: string): VisitFailedError {
  return new VisitFailedError(url, 'the crawler was closed while the page was waited for', true)
}
