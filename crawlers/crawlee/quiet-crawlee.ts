/** Crawlee as an engine inside of another program: nothing on disk, nothing printed, no tricks. */
import { Configuration, Log, LogLevel } from '@crawlee/core'

/** A configuration of its own, so that no environment variable and no other crawler changes it. */
export function crawleeConfiguration(): Configuration {
  return new Configuration({
    persistStorage: false,
    purgeOnStart: false,
    // Concurrency is fixed, so nobody reads the load of the machine; measuring it would start a process each time.
    systemInfoIntervalMillis: 3_600_000,
  })
}

/** Options that every crawler here shares: a fixed number of pages at a time, no retries, no sessions. */
export function crawlerOptions(pagesAtOnce: number) {
  return {
    keepAlive: true,
    minConcurrency: pagesAtOnce,
    maxConcurrency: pagesAtOnce,
    maxRequestRetries: 0,
    maxSessionRotations: 0,
    useSessionPool: false,
    retryOnBlocked: false,
    log: new Log({ level: LogLevel.OFF }),
    statusMessageLoggingInterval: 3_600,
    statisticsOptions: {
      persistenceOptions: { enable: false },
      saveErrorSnapshots: false,
      logIntervalSecs: 3_600,
    },
    autoscaledPoolOptions: {
      maybeRunIntervalSecs: 0.25,
      loggingIntervalSecs: null,
      autoscaleIntervalSecs: 3_600,
    },
  }
}
