/** What speaks for two listings offering the same thing, in words. */
import type { Likeness } from '../../../model/relisting.ts'

/** e.g. `2 pictures the same, 83% of the text the same, same price, another seller`. */
export function likenessText({ pictures, addresses, text, samePrice, sameSeller }: Likeness): string {
  const shared = Math.max(pictures, addresses)
  return [
    ...(shared > 0 ? [`${shared} ${shared === 1 ? 'picture' : 'pictures'} the same`] : []),
    `${Math.round(text * 100)}% of the text the same`,
    ...(samePrice ? ['same price'] : []),
    ...(sameSeller === null ? [] : [sameSeller ? 'same seller' : 'another seller']),
  ].join(', ')
}
