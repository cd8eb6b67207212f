/** Signs by which a site shows what software it is made with, as the files of families name them. */
import type { CheerioAPI } from 'cheerio'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { oneLine, visibleText } from '../reading/visible-text.ts'
import { exampleFor, expectationOf } from './site-expectations.ts'
import type { Families } from './site-family.ts'
import { SiteFileError } from './site-file-error.ts'

export const familySign = z.union([
  /** `<meta name="generator">` holds this. */
  z.strictObject({ generator: z.string().min(1) }),
  z.strictObject({ selector: z.string().min(1) }),
  z.strictObject({ text: z.string().min(1) }),
])
export type FamilySign = z.infer<typeof familySign>

const familyHead = z.looseObject({ family: z.string().min(1), recognise: z.array(familySign).default([]) })

export interface Family {
  /** As `extends` names it. */
  name: string
  /** As people call the software. */
  title: string
  signs: FamilySign[]
}

/** @throws SiteFileError where the head of a family's file is wrong. */
export function familyHeads(families: Families): Family[] {
  return [...families].map(([name, { path, text }]) => {
    const read = familyHead.safeParse(parseDocument(text).toJS())
    if (read.success) return { name, title: read.data.family, signs: read.data.recognise }
    throw new SiteFileError(
      read.error.issues.map((issue) => ({
        file: path,
        line: 1,
        key: issue.path.map(String).join('.'),
        expected: expectationOf(issue),
        example: exampleFor(issue.path),
      })),
    )
  })
}

/** The first family of which the page shows a sign. */
export function familyOf(families: readonly Family[], $: CheerioAPI): Family | null {
  const generators = $('meta[name="generator" i]')
    .toArray()
    .map((element) => ($(element).attr('content') ?? '').toLowerCase())
  const text = visibleText($, TEXT_SEARCHED).toLowerCase()
  const shows = (sign: FamilySign): boolean => {
    if ('generator' in sign) return generators.some((name) => name.includes(sign.generator.toLowerCase()))
    if ('selector' in sign) return $(sign.selector).length > 0
    return text.includes(oneLine(sign.text).toLowerCase())
  }
  return families.find(({ signs }) => signs.some(shows)) ?? null
}

const TEXT_SEARCHED = 200_000
