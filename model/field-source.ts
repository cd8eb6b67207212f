/** Where a field of a listing came from. */
import { z } from 'zod'

export const fieldSource = z.enum([
  'json-ld',
  'microdata',
  'opengraph',
  'state',
  'selector',
  'heuristic',
  'site-file',
])

/** For people who do not code; `text` is for what was found in the words of the listing itself. */
export const SOURCE_WORDING: Readonly<Record<string, string>> = {
  'json-ld': 'data for search engines',
  microdata: 'data for search engines',
  opengraph: 'data for previews',
  state: "the page's own data",
  selector: 'where the file points',
  heuristic: 'how the page is laid out',
  'site-file': "the site's own, for want of a better sign",
  text: 'in the text',
} satisfies Record<z.infer<typeof fieldSource> | 'text', string>
