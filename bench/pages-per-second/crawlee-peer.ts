/** A raw Crawlee loop as a peer, and what it takes from a page: the same by selector that Scrapy's spider takes. */
import { CheerioCrawler, Configuration, Log, LogLevel } from '@crawlee/cheerio'

/** What is needed of Cheerio; Crawlee brings an older one of its own. */
export type Select = (selector: string) => Selected
interface Selected {
  text(): string
  first(): { text(): string }
  toArray(): { attribs: Record<string, string | undefined> }[]
}

/** Title, price, description and location as they are written, and the absolute addresses of all links. */
export function fieldsOf($: Select, url: string | undefined) {
  return {
    title: $('h1').text(),
    price: $('main .price').text(),
    description: $('.description').text(),
    location: $('dd').first().text(),
    links: $('a')
      .toArray()
      .map(({ attribs }) => URL.parse(attribs.href ?? '', url)?.href),
  }
}

export async function crawlRaw(urls: string[], atOnce: number): Promise<void> {
  let read = 0
  const crawler = new CheerioCrawler(
    {
      minConcurrency: atOnce,
      maxConcurrency: atOnce,
      log: new Log({ level: LogLevel.OFF }),
      async requestHandler({ $, request }) {
        if (fieldsOf($, request.loadedUrl).price !== '120,00 EUR') throw new Error('misread')
        read += 1
      },
    },
    new Configuration({ persistStorage: false }),
  )
  await crawler.run(urls)
  if (read !== urls.length) throw new Error(`Crawlee read ${read} of ${urls.length} pages`)
}
