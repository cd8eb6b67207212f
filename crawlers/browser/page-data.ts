/** The JSON that a page's own scripts fetch: often the listings themselves, without the page around them. */
import type { Page, Response } from 'playwright'

export interface NotedData {
  url: string
  text: string
}

/** Starts to note answers; to be called before the page loads. The result is asked for once it has settled. */
export function noteData(page: Page): () => Promise<NotedData[]> {
  const answers: Response[] = []
  page.on('response', (response) => {
    const isAsked = ['fetch', 'xhr'].includes(response.request().resourceType())
    const isData = response.headers()['content-type']?.includes('json') ?? false
    if (isAsked && isData && response.ok() && response.request().method() === 'GET' && answers.length < MOST)
      answers.push(response)
  })
  return async () => {
    const noted = await Promise.all(
      answers.map(async (response) => ({
        url: response.url(),
        text: await response.text().catch(() => ''),
      })),
    )
    return noted.filter(({ text }) => text !== '' && text.length <= LONGEST)
  }
}

const MOST = 30
const LONGEST = 2_000_000
