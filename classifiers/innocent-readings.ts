/** Innocent readings that were weighed, for the analyst to see what the text might mean instead. */
import type { Reading } from '../model/assessment.ts'
import type { Findings } from './findings.ts'

const MOST = 8

export function innocentReadings(findings: Findings): Reading[] {
  const readings = new Map<string, Reading>()
  for (const { entry, text } of findings.innocent) {
    readings.set(`${entry.reading} ${text}`, {
      reading: entry.reading,
      text,
      note: `"${text}" can be meant as ${withArticle(entry.reading)}.`,
    })
  }
  for (const { entry, text } of findings.deniedTaxa) {
    readings.set(`denied ${text}`, {
      reading: 'denied',
      text,
      note: `"${text}" (${entry.taxa.join(', ')}) is named to say that it is not that, or as an imitation.`,
    })
  }
  for (const { entry, text } of findings.comparedTaxa) {
    readings.set(`compared ${text}`, {
      reading: 'simile',
      text,
      note: `"${text}" (${entry.taxa.join(', ')}) is named only to compare with it.`,
    })
  }
  for (const { text } of findings.modelNames) {
    readings.set(`model ${text}`, {
      reading: 'brand or model',
      text,
      note: `"${text}" stands beside the number of a model.`,
    })
  }
  for (const { text } of findings.placeNames) {
    readings.set(`place ${text}`, {
      reading: 'place or firm',
      text,
      note: `"${text}" is part of the name of a place or a firm.`,
    })
  }
  for (const { text } of findings.colourNames) {
    readings.set(`colour ${text}`, {
      reading: 'colour or pattern',
      text,
      note: `"${text}" is the colour of what is sold.`,
    })
  }
  return [...readings.values()].slice(0, MOST)
}

function withArticle(noun: string): string {
  if (noun.startsWith('other ')) return `an${noun}`
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`
}
