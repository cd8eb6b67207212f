/**
 * How many pictures are known again after what marketplaces do to them, and how many different ones are taken for the same,
 * in one run against equality of bytes and the package `sharp-phash`:
 * `node bench/picture-likeness/main.ts [PICTURES OF EACH KIND] [TREATED OF EACH KIND]`.
 */
import { NEAR_BITS } from '../../lifecycle/near-hashes.ts'
import { bitsApart, mirrored } from '../../lifecycle/perceptual-hash.ts'
import { falsePairs, foundAgain, type Marks, marksOf, perMillion } from './measure.ts'
import { drawnThings, plainPictures, scenes } from './pictures.ts'
import { TREATMENTS, treated } from './treatments.ts'
import { OURS, WAYS, type Way } from './ways.ts'

const [count = 400, treatedCount = 60] = process.argv.slice(2).map(Number)
const PLAIN = 120
const sets = {
  things: await drawnThings(count),
  scenes: await scenes(count),
  placeholders: await plainPictures(PLAIN),
}
type Marked = Record<keyof typeof sets, Marks>
const marked = new Map<Way, Marked>()
for (const way of WAYS) {
  marked.set(way, {
    things: await marksOf(sets.things, way),
    scenes: await marksOf(sets.scenes, way),
    placeholders: await marksOf(sets.placeholders, way),
  })
}

const ours = marked.get(OURS)
if (ours === undefined) throw new Error('Our own way is missing')
const compared = [...ours.things, ...ours.scenes]
print(
  `${compared.filter((mark) => mark === null).length} of ${compared.length} are too plain to compare, for ours`,
)
heading('taken for the same, a million pairs')
const isOneDrawing = (one: number, other: number) => sets.things[one]?.drawing === sets.things[other]?.drawing
rates('things of different kinds', 'things', (one, other) => !isOneDrawing(one, other))
rates('one drawing in other colours', 'things', isOneDrawing)
rates('scenes', 'scenes')
rates(`${PLAIN} placeholders`, 'placeholders')
for (const most of [3, 5, NEAR_BITS, 9, 11]) {
  const isSame = (one: string, other: string) =>
    Math.min(bitsApart(one, other), bitsApart(mirrored(one), other)) <= most
  const rate = perMillion(falsePairs(ours.things, { isSame }, (one, other) => !isOneDrawing(one, other)))
  print(`  ${`ours with ${most} bits, different kinds`.padEnd(34)}${cell(rate.toFixed(0))}`)
}

print('')
const treatedOf = [...sets.things.slice(0, treatedCount), ...sets.scenes.slice(0, treatedCount)]
heading(`found again, of ${treatedOf.length} pictures`)
for (const [treatment, treat] of Object.entries(TREATMENTS)) {
  const after: { bytes: Buffer }[] = []
  for (const { bytes } of treatedOf) after.push({ bytes: await treated(bytes, treat) })
  const shares: string[] = []
  for (const [way, { things, scenes }] of marked) {
    const before = [...things.slice(0, treatedCount), ...scenes.slice(0, treatedCount)]
    shares.push(`${(foundAgain(before, await marksOf(after, way), way) * 100).toFixed(1)} %`)
  }
  row(treatment, shares)
}

function rates(name: string, set: keyof Marked, counts?: (one: number, other: number) => boolean): void {
  const found = [...marked].map(([way, marks]) => perMillion(falsePairs(marks[set], way, counts)))
  row(
    name,
    found.map((rate) => rate.toFixed(0)),
  )
}

function heading(title: string): void {
  print(title.padEnd(36) + WAYS.map(({ name }) => cell(name)).join(''))
}

function row(name: string, cells: readonly string[]): void {
  print(`  ${name.padEnd(34)}${cells.map(cell).join('')}`)
}

function cell(text: string): string {
  return text.padStart(14)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
