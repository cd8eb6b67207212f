/** Fields of listings as a table: on how many they were found, where they came from, and one of them. */
import type { FieldFill } from '../../crawlers/fill/field-fill.ts'

/** @param wordsOf what is said of a field that was not found. */
export function fillTable(fill: readonly FieldFill[], wordsOf: (field: FieldFill) => string): string[] {
  return fill.map((field) => {
    const { filled, of, sources, example } = field
    const count = `${filled} of ${of}`.padEnd(9)
    if (filled === 0) return `  ${field.field.padEnd(12)} ${count} ${wordsOf(field)}`
    const from = (sources.join(', ') || 'text').padEnd(12)
    return `  ${field.field.padEnd(12)} ${count} ${from} ${oneLine(example ?? '')}`
  })
}

const LONGEST = 90

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}
