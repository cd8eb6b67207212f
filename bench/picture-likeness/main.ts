/**
 * How many pictures are known again after what marketplaces do to them, and how many different ones are taken for the same,
 * in one run against equality of bytes and the package `sharp-phash`:
 * `node bench/picture-likeness/main.ts [PICTURES OF EACH KIND] [TREATED OF EACH KIND]`.
 */
import { bitsApart, mirrored } from '../../lifecycle/perceptual-hash.ts'
import { falsePairs, foundAgain, marksOf, perMillion } from './measure.ts'
import { drawnThings, plainPictures, scenes } from './pictures.ts'
import { TREATMENTS, treated } from './treatments.ts'
import { OURS, WAYS } from './ways.ts'

const [count = 600, treatedCount = 60] = process.argv.slice(2).map(Number)
const PLAIN = 120
const kinds = { 'drawn things': await drawnThings(count), scenes: await scenes(count) }
const treatedOf = Object.values(kinds).flatMap((pictures) => pictures.slice(0, treatedCount))

print(`found again, of ${treatedOf.length} pictures`.padEnd(36) + WAYS.map(({ name }) => cell(name)).join(''))
for (const [treatment, treat] of Object.entries(TREATMENTS)) {
  const after: Buffer[] = []
  for (const { bytes } of treatedOf) after.push(await treated(bytes, treat))
  const shares: number[] = []
  for (const way of WAYS) shares.push(await foundAgain(treatedOf, after, way))
  print(`  ${treatment.padEnd(34)}${shares.map((share) => cell(`${(share * 100).toFixed(1)} %`)).join('')}`)
}

print('')
print('taken for the same, a million pairs'.padEnd(36) + WAYS.map(({ name }) => cell(name)).join(''))
const plain = await plainPictures(PLAIN)
const sets = { ...kinds, 'of both kinds': Object.values(kinds).flat(), [`${PLAIN} placeholders`]: plain }
for (const [kind, pictures] of Object.entries(sets)) {
  const rates: number[] = []
  for (const way of WAYS) rates.push(perMillion(falsePairs(await marksOf(pictures, way), way)))
  print(`  ${kind.padEnd(34)}${rates.map((rate) => cell(rate.toFixed(0))).join('')}`)
}

print('')
const marks = await marksOf(Object.values(kinds).flat(), OURS)
print(
  `ours at other distances (${marks.filter((mark) => mark === null).length} of ${marks.length} too plain to compare)`,
)
for (const most of [3, 5, 7, 9, 11]) {
  const isSame = (one: string, other: string) =>
    Math.min(bitsApart(one, other), bitsApart(mirrored(one), other)) <= most
  print(`  ${most} bits: ${perMillion(falsePairs(marks, { isSame })).toFixed(0)} a million pairs`)
}

function cell(text: string): string {
  return text.padStart(14)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
