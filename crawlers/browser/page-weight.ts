/** Stops a page that never stops loading. */
import type { CDPSession } from 'playwright'

export interface PageWeight {
  /** Whether the page was cut off because it grew too heavy. */
  exceeded(): boolean
  /** Ends what still loads. */
  stopLoading(): Promise<void>
}

/** Counts what the page receives, with content encodings undone; needs the Network domain enabled. */
export function watchPageWeight(devtools: CDPSession, mostBytes: number): PageWeight {
  let received = 0
  let exceeded = false
  const stopLoading = async () => {
    await devtools.send('Network.emulateNetworkConditions', OFFLINE).catch(() => {})
    await devtools.send('Page.stopLoading').catch(() => {})
  }
  devtools.on('Network.dataReceived', ({ dataLength }) => {
    received += dataLength
    if (exceeded || received <= mostBytes) return
    exceeded = true
    void stopLoading()
  })
  return { exceeded: () => exceeded, stopLoading }
}

const OFFLINE = { offline: true, latency: 0, downloadThroughput: 0, uploadThroughput: 0 }
