/** The goods that every foreign program is filled with: written for this project, in thirteen languages. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { languageCode } from '../../../model/primitives.ts'

const good = z.strictObject({
  key: z.string(),
  language: languageCode,
  title: z.string(),
  description: z.string(),
  /** In euros. */
  price: z.string().regex(/^\d+\.\d\d$/),
  area: z.string(),
  /** Section and group, with a slash between. */
  group: z.string(),
  seller: z.string(),
  images: z.int().min(0),
  daysAgo: z.int().min(0),
  /** Written as an offer of protected wildlife. */
  suspicious: z.boolean(),
})
export type Good = z.infer<typeof good>

const GOODS_FILE = fileURLToPath(new URL('./goods.jsonl', import.meta.url))

export function readGoods(): Good[] {
  return readFileSync(GOODS_FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => good.parse(JSON.parse(line)))
}
