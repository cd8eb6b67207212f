/** Whether two listings offer the same thing: by their pictures and texts, which are copied when a thing is offered again. */
import type { Listing } from '../model/listing.ts'
import type { Likeness } from '../model/relisting.ts'
import { type Nearness, nearness } from './near-hashes.ts'
import { piecesOf, sharedPieces, textBands } from './text-pieces.ts'

export interface OfferedPicture {
  /** SHA-256 of its bytes. */
  sha256: string
  /** Perceptual hash; null for a picture that is like too many others. */
  hash: string | null
}

export interface Offered {
  listing: Pick<Listing, 'site' | 'title' | 'description' | 'price' | 'seller' | 'images'>
  /** That were captured. */
  pictures: readonly OfferedPicture[]
}

/** With a picture in common, texts need this much in common; pictures alone may be a site's or a maker's. */
const NEAR_TEXT = 0.4
/** Without one, long texts need to be nearly the same. */
const SAME_TEXT = 0.85
const LONG_TEXT_PIECES = 100

/** @returns what speaks for it; null where that is too little. */
export function likenessOf(one: Offered, other: Offered): Likeness | null {
  const [text, otherText] = [piecesOf(textOf(one)), piecesOf(textOf(other))]
  const likeness: Likeness = {
    pictures: common(namesOf(one.pictures), namesOf(other.pictures)),
    ...alikeAmong(one.pictures, other.pictures),
    addresses: common(one.listing.images, other.listing.images),
    text: sharedPieces(text, otherText),
    samePrice: isSamePrice(one, other),
    sameSeller: isSameSeller(one, other),
  }
  const hasPicture = likeness.pictures > 0 || likeness.addresses > 0 || likeness.alike !== undefined
  const isLong = Math.min(text.size, otherText.size) >= LONG_TEXT_PIECES
  const isEnough = hasPicture ? likeness.text >= NEAR_TEXT : isLong && likeness.text >= SAME_TEXT
  return isEnough ? likeness : null
}

/** By which listings like it are found; two that share none are not alike, save for a few with texts just near enough. */
export function marksOf(offered: Offered): string[] {
  return [
    ...[...new Set(namesOf(offered.pictures))].map(pictureMark),
    ...[...new Set(offered.listing.images)]
      .map((url) => `address:${url}`)
      .filter((mark) => mark.length <= 2_048),
    ...textBands(piecesOf(textOf(offered))).map((band) => `text:${band}`),
  ]
}

/** Of listings that show a picture of these bytes. */
export function pictureMark(sha256: string): string {
  return `picture:${sha256}`
}

function textOf({ listing: { title, description } }: Offered): string {
  return `${title}\n${description}`
}

function common(one: readonly string[], other: readonly string[]): number {
  const others = new Set(other)
  return new Set(one.filter((name) => others.has(name))).size
}

function isSamePrice({ listing: { price: one } }: Offered, { listing: { price: other } }: Offered): boolean {
  if (one === null || other === null || one.amount === null) return false
  return one.amount === other.amount && one.currency === other.currency
}

function namesOf(pictures: readonly OfferedPicture[]): string[] {
  return pictures.map(({ sha256 }) => sha256)
}

/** Pictures of the one that look like another of the other's, where no bytes say so already. */
function alikeAmong(
  one: readonly OfferedPicture[],
  other: readonly OfferedPicture[],
): Pick<Likeness, 'alike'> {
  const [names, otherNames] = [new Set(namesOf(one)), new Set(namesOf(other))]
  const others = other.filter(({ sha256 }) => !names.has(sha256))
  const near = one
    .filter(({ sha256 }) => !otherNames.has(sha256))
    .flatMap(
      (picture) => nearestOf(others.flatMap((another) => nearness(picture.hash, another.hash) ?? [])) ?? [],
    )
  const nearest = nearestOf(near)
  return nearest === null ? {} : { alike: { pictures: near.length, ...nearest } }
}

function nearestOf(near: readonly Nearness[]): Nearness | null {
  return (
    near.toSorted((a, b) => a.bitsApart - b.bitsApart || Number(a.mirrored) - Number(b.mirrored))[0] ?? null
  )
}

/** The names of one site mean nobody on another. */
function isSameSeller({ listing: one }: Offered, { listing: other }: Offered): boolean | null {
  const [name, otherName] = [one, other].map(({ seller }) => seller?.id ?? seller?.name ?? null)
  if (one.site !== other.site || name === null || otherName === null) return null
  return name === otherName
}
