/**
 * How many pictures are known again after what marketplaces do to them, and how many different ones are taken for the same,
 * in one run against equality of bytes and the package `sharp-phash`:
 * `node bench/picture-likeness/main.ts [PICTURES OF EACH KIND] [TREATED OF EACH KIND]`.
 */
import { bitsApart, mirrored } from '../../lifecycle/perceptual-hash.ts'
import { falsePairs, foundAgain, type Marks, marksOf, perMillion } from './measure.ts'
import { drawnThings, plainPictures, scenes } from './pictures.ts'
import { TREATMENTS, treated } from './treatments.ts'
import { OURS, WAYS, type Way } from './ways.ts'

const [count = 400, treatedCount = 60] = process.argv.slice(2).map(Number)
const PLAIN = 120
const PLACEHOLDERS = `${PLAIN} placeholders`
const kinds = { 'drawn things': await drawnThings(count), scenes: await scenes(count) }
const marks = new Map<Way, Record<string, Marks>>()
for (const way of WAYS) {
  const things = await marksOf(kinds['drawn things'], way)
  const views = await marksOf(kinds.scenes, way)
  marks.set(way, { 'drawn things': things, scenes: views, 'of both kinds': [...things, ...views] })
}
const treatedOf = Object.values(kinds).flatMap((pictures) => pictures.slice(0, treatedCount))

print(`found again, of ${treatedOf.length} pictures`.padEnd(36) + WAYS.map(({ name }) => cell(name)).join(''))
for (const [treatment, treat] of Object.entries(TREATMENTS)) {
  const after: { bytes: Buffer }[] = []
  for (const { bytes } of treatedOf) after.push({ bytes: await treated(bytes, treat) })
  const shares: number[] = []
  for (const way of WAYS) {
    const before = Object.keys(kinds).flatMap((kind) => marks.get(way)?.[kind]?.slice(0, treatedCount) ?? [])
    shares.push(foundAgain(before, await marksOf(after, way), way))
  }
  print(`  ${treatment.padEnd(34)}${shares.map((share) => cell(`${(share * 100).toFixed(1)} %`)).join('')}`)
}

print('')
print('taken for the same, a million pairs'.padEnd(36) + WAYS.map(({ name }) => cell(name)).join(''))
const plain = await plainPictures(PLAIN)
for (const way of WAYS) Object.assign(marks.get(way) ?? {}, { [PLACEHOLDERS]: await marksOf(plain, way) })
for (const kind of [...Object.keys(kinds), 'of both kinds', PLACEHOLDERS]) {
  const rates = WAYS.map((way) => perMillion(falsePairs(marks.get(way)?.[kind] ?? [], way)))
  print(`  ${kind.padEnd(34)}${rates.map((rate) => cell(rate.toFixed(0))).join('')}`)
}

print('')
const ours = marks.get(OURS)?.['of both kinds'] ?? []
print(
  `ours at other distances (${ours.filter((mark) => mark === null).length} of ${ours.length} too plain to compare)`,
)
for (const most of [3, 4, 5, 7, 9, 11]) {
  const straight = (one: string, other: string) => bitsApart(one, other) <= most
  const turned = (one: string, other: string) => bitsApart(mirrored(one), other) <= most
  const rates = [straight, turned].map((isSame) => perMillion(falsePairs(ours, { isSame })).toFixed(0))
  print(`  ${most} bits: ${rates[0]} a million pairs, ${rates[1]} mirrored`)
}

function cell(text: string): string {
  return text.padStart(14)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
