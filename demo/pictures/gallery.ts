/** Draws pictures when they are first asked for and keeps them in memory. */
import { type PictureOf, type PictureSize, pictureBytes } from './picture.ts'

export type Gallery = { picture(of: PictureOf, nth: number, size: PictureSize): Promise<Buffer> }

export function openGallery(): Gallery {
  const drawn = new Map<string, Promise<Buffer>>()
  return {
    picture(of, nth, size) {
      const name = `${of.id}/${nth}/${size}${of.isSavedAnew === true ? '/anew' : ''}`
      const known = drawn.get(name) ?? pictureBytes(of, nth, size)
      drawn.set(name, known)
      return known
    },
  }
}
