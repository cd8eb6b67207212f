/** What speaks for two listings offering the same thing, in words. */
import type { Likeness } from '../../../model/relisting.ts'

/**
 * How sure it is comes first: the same file, the same address, or that pictures look alike, which is a hint and no proof.
 * e.g. `same file for 2 pictures, 83% of the text the same, same price, another seller`.
 */
export function likenessText({ pictures, addresses, alike, text, samePrice, sameSeller }: Likeness): string {
  return [
    ...(pictures > 0 ? [`same file for ${counted(pictures)}`] : []),
    ...(addresses > 0 ? [`same address of ${counted(addresses)}`] : []),
    ...(alike === undefined ? [] : [alikeText(alike)]),
    `${Math.round(text * 100)}% of the text the same`,
    ...(samePrice ? ['same price'] : []),
    ...(sameSeller === null ? [] : [sameSeller ? 'same seller' : 'another seller']),
  ].join(', ')
}

/** e.g. `1 picture looks alike, 3 of 64 bits differ`. */
function alikeText({ pictures, bitsApart, mirrored }: NonNullable<Likeness['alike']>): string {
  const looks = pictures === 1 ? 'looks' : 'look'
  const bits = bitsApart === 0 ? 'none of 64 bits differs' : `${bitsApart} of 64 bits differ`
  return `${counted(pictures)} ${looks} alike${mirrored ? ' when mirrored' : ''}, ${bits}`
}

function counted(pictures: number): string {
  return `${pictures} ${pictures === 1 ? 'picture' : 'pictures'}`
}
