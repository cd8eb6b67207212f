/** Numbers shaped like those of permits, certificates, tags and rings. Shape is not proof: a person has to look it up. */

import { isPlausible } from './plausible-numbers.ts'

export interface PermitNumber {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly form: string
}

/** A word for number, and behind it capitals and digits that run on without a word between. */
const NUMBERED =
  /(?:(?<![\p{L}\p{M}])(?:[Nn][°º]|[Nn][OoRr]|NOS|[Nn]os|[Nn]umber|[Nn]úmero|[Nn]umero|[Nn]ummer|[Nn]umer|[Nn]umarası|[Čč]íslo|[Ss]z|[Ss]zám|[Ss]ố)\.?|№|番号|号|第|编号|證號|证号|เลขที่|رقم|नंबर)\s{0,3}[:：]?\s{0,2}(?:[\p{Lu}\p{Lo}]{1,6}[-. ]?)?\d(?:[\p{Lu}\d]|[-./](?=[\p{Lu}\p{Lo}\d])|\p{Lo}(?=[-./])| (?=\d)){0,24}/gu

/** Each form is anchored on fixed characters and bounded in length, so matching is linear. */
const FORMS: readonly { form: string; pattern: RegExp }[] = [
  {
    form: 'CITES caviar label',
    pattern: /\b[A-Z]{3}(?:x[A-Z]{3})?\/[CWFO]\/[A-Z]{2}\/(?:19|20)\d{2}\/[\w-]{2,12}(?:\/[\w-]{2,12})?/g,
  },
  { form: 'CITES permit', pattern: /\b\d{2}[A-Z]{2}[A-Z0-9]{0,3}\d{3,8}[A-Z]?(?:\/\d{1,3})?\b/g },
  {
    form: 'CITES document',
    pattern: /\bCITES\b[ :.#№]{0,3}(?:n[°ºo]\.?|nr\.?)?[ :]{0,2}[A-Z]{0,4}[-/ ]?\d[\dA-Z/-]{3,20}/giu,
  },
  {
    form: 'EU certificate',
    pattern:
      /\b(?!(?:WA|HP|KM|SN|PC|TV)\b)(?:[A-Z]{2}[- ][A-Z]{2}[- ]?\d{5,12}|[A-Z]{2}(?:-\d{5,12}|[ ]?\d{6,12}))[-/]?\d{0,4}[A-Z]?\b/g,
  },
  {
    form: 'certificate with year',
    pattern: /\b[A-Z]{0,4}[-. ]?(?!20\d\d\/(?:20)?\d\d\b)\d{4,7}\/\d{2,4}(?:\/\d{1,3})?\b/g,
  },
  { form: 'registration', pattern: /第\s?[\d-]{3,14}\s?号|\(20\d{2}\)\s?\d{1,6}\s?号/g },
  { form: 'numbered document', pattern: NUMBERED },
  {
    form: 'ring or tag',
    pattern:
      /\b(?:ring|anilha|anilla|bague|chip|tag|microchip|obrączka|kroužek|inel|ห่วงขา|حجل)\b[^.\n]{0,24}?\b[A-Z]{0,4}[- ]?\d{2,4}[- .]?[A-Z]{0,3}[- .]?\d{2,15}/giu,
  },
]

const MOST = 20
/** How much of the text around a number says what is counted. */
const CONTEXT = 16

export function findPermitNumbers(text: string): PermitNumber[] {
  const found: PermitNumber[] = []
  if (!/\d/.test(text)) return found
  for (const { form, pattern } of FORMS) {
    for (const match of text.slice(0, 50_000).matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (
        !isPlausible(
          form,
          match[0],
          text.slice(Math.max(0, start - CONTEXT), start),
          text.slice(end, end + CONTEXT),
        )
      )
        continue
      if (found.some((other) => start < other.end && end > other.start)) continue
      found.push({ start, end, text: match[0], form })
      if (found.length >= MOST) return found
    }
  }
  return found
}
