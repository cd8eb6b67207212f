/** Opens the demonstration: fictional marketplaces on loopback, each with its site file. */
import type { FastifyInstance } from 'fastify'
import type { Site } from '../model/site.ts'
import { classifieds } from './classifieds/classifieds.ts'
import { feed } from './feed/feed.ts'
import { listenNear } from './listen.ts'
import type { Marketplace } from './marketplace.ts'
import { marketplaceServer, type ServerOptions } from './server.ts'
import { demoSite, siteFileText } from './site-file.ts'

const MARKETPLACES: readonly Marketplace[] = [classifieds, feed]

export type DemoOptions = ServerOptions & {
  host?: '127.0.0.1'
  /** By site; a site left out takes its usual port, 0 means any. */
  ports?: { readonly classifieds?: number; readonly feed?: number }
}

export type DemoSite = {
  name: string
  /** Without a slash at the end. */
  url: string
  port: number
  /** Differs from `port` when that one was taken. */
  preferredPort: number
  siteFile: Site
  /** The same as YAML, for a file. */
  siteFileText: string
}

export type Demo = {
  sites: DemoSite[]
  /** The `host:port` of each site, which the way out must allow. */
  allow: string[]
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/** Starts every demonstration marketplace; closing the result stops them. */
export async function openDemo(options: DemoOptions = {}): Promise<Demo> {
  const host = options.host ?? '127.0.0.1'
  const apps: FastifyInstance[] = []
  const close = async (): Promise<void> => {
    await Promise.all(apps.map((app) => app.close()))
  }
  try {
    const sites: DemoSite[] = []
    for (const marketplace of MARKETPLACES) {
      const app = marketplaceServer(marketplace, options)
      apps.push(app)
      const wanted = Object.entries(options.ports ?? {}).find(([name]) => name === marketplace.name)?.[1]
      const preferredPort = wanted ?? marketplace.preferredPort
      const port = await listenNear(app, host, preferredPort)
      const url = `http://${host}:${port}`
      const { name } = marketplace
      sites.push({
        name,
        url,
        port,
        preferredPort,
        siteFile: demoSite(name, url),
        siteFileText: siteFileText(name, url),
      })
    }
    const allow = sites.map(({ port }) => `${host}:${port}`)
    return { sites, allow, close, [Symbol.asyncDispose]: close }
  } catch (error) {
    await close()
    throw error
  }
}
