import { describe, expect, test } from 'vitest'
import { foldTerm, normalize } from '../text/normalize.ts'
import type { TaxonEntry } from './entries.ts'
import { readOrdinaryWords } from './ordinary-words.ts'

const TABLE =
  'language\tforms\tsource\tconfidence\nsv\tsäkerhet|stor|saker\tunreviewed\thigh\nfr\tété\tunreviewed\thigh\nja\t対象|印象|象象象徴\tunreviewed\thigh\n' +
  'ar\tجملة|فكرة\tunreviewed\thigh\nro\tgreșită\tunreviewed\thigh\nfa\tصندلی\tunreviewed\thigh\n'
const words = readOrdinaryWords(TABLE)

function name(form: string, language: string): TaxonEntry {
  const told = { strength: 'strong', kind: 'vernacular', source: 'unreviewed', confidence: 'high' } as const
  return { type: 'taxon', taxa: ['Falco cherrug'], form, language, ...told }
}

/** Whether `found` in the text belongs to an ordinary word. */
function covers(entry: TaxonEntry, original: string, found: string): boolean {
  const text = normalize(original)
  const start = text.text.indexOf(foldTerm(found))
  return words.covers(entry, text, original, start, start + found.length)
}

describe('an ordinary word is never taken for a name', () => {
  test('that it only begins with', () => {
    expect(covers(name('saker', 'sv'), 'Säkerhet till salu', 'saker')).toBe(true)
    expect(covers(name('saker', 'sv'), 'Två sakerfalkar', 'saker')).toBe(false)
  })

  test('that differs by an accent', () => {
    expect(covers(name('stör', 'sv'), 'Stor soffa', 'stor')).toBe(true)
    expect(covers(name('stör', 'sv'), 'Stör säljes', 'stor')).toBe(false)
    expect(covers(name('Ete', 'und'), 'Robe d’été', 'ete')).toBe(true)
  })

  test('unless it is written just like it', () => {
    expect(covers(name('saker', 'sv'), 'Saker säljes', 'saker')).toBe(false)
  })

  test('in another language', () => {
    expect(covers(name('stör', 'de'), 'Stor', 'stor')).toBe(false)
  })

  test('also for an English name where only the ordinary word has the accent', () => {
    expect(covers(name('saker', 'en'), 'Säkerhet till salu', 'saker')).toBe(true)
    expect(covers(name('sto', 'en'), 'Stor soffa', 'sto')).toBe(false)
  })

  test('that stands inside it where words have no spaces between them', () => {
    expect(covers(name('象', 'ja'), '送料無料対象商品', '象')).toBe(true)
    expect(covers(name('象', 'ja'), '象の置物', '象')).toBe(false)
    expect(covers(name('象', 'ja'), '象象象徴', '象')).toBe(true)
    expect(covers(name('対象', 'ja'), '対象', '対象')).toBe(false)
    expect(covers(name('象', 'zh'), '対象', '象')).toBe(false)
  })

  test('that holds it in a reading without the signs between, too', () => {
    const original = '去年差2分,头秃参加面试怕印象分低,群友有上岸的吗'
    const text = normalize(original)
    const start = text.text.lastIndexOf('象')
    expect(start).toBeGreaterThan(text.plainLength)
    expect(words.covers(name('象', 'ja'), text, original, start, start + 1)).toBe(true)
  })

  test('at the end of a longer name', () => {
    expect(covers(name('vild saker', 'sv'), 'vild säkerhet', 'vild saker')).toBe(true)
  })

  test('unless the longer name is there as a whole', () => {
    expect(covers(name('vild stör', 'sv'), 'Vild stor', 'vild stor')).toBe(false)
  })

  test('behind an Arabic word that is written together with it', () => {
    expect(covers(name('جمل', 'ar'), 'الجملة', 'جمل')).toBe(true)
    expect(covers(name('جملة', 'ar'), 'الجملة', 'جمله')).toBe(false)
    expect(covers(name('كرة', 'ar'), 'فكرة', 'كره')).toBe(true)
    expect(covers(name('كرة', 'ar'), 'الكرة', 'كره')).toBe(false)
  })

  test('in whichever spelling a keyboard makes', () => {
    expect(covers(name('gresie', 'ro'), 'Adresă greşită', 'gresi')).toBe(true)
    expect(covers(name('صندل', 'fa'), 'صندلي', 'صندل')).toBe(true)
    expect(covers(name('صندلی', 'fa'), 'صندلي', 'صندلي')).toBe(false)
  })
})

test('a row without a word is refused by file and line', () => {
  expect(() => readOrdinaryWords('language\tforms\tsource\tconfidence\nsv\t|\tunreviewed\thigh\n')).toThrow(
    'ordinary-words.tsv:2: lists no form',
  )
})
