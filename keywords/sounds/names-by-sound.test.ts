import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { normalize } from '../../text/normalize.ts'
import { loadLexicon } from '../lexicon.ts'
import { soundFinder } from './names-by-sound.ts'

const lexicon = loadLexicon()

function name(form: string, languages = 12, strength: 'strong' | 'weak' = 'strong') {
  return {
    ...{ form, languages },
    entry: {
      ...({ type: 'taxon', taxa: [form], strength, kind: 'trade-name', form, language: 'en' } as const),
      ...{ source: 'unreviewed', confidence: 'low' },
    },
  }
}

const NAMES = 'sevruga beluga totoaba ornithoptera pangolin axolotl bubinga caracal astrophytum cacatua'
const finder = soundFinder(() => NAMES.split(' ').map((form) => name(form)), new Set(['севруга']))

function heard(text: string): string[] {
  const { text: folded, plainLength } = normalize(text)
  return finder.find(folded, plainLength).map(({ entry }) => entry.form)
}

describe('a name is heard in the letters of every script', () => {
  test.each([
    ['сэвруга', 'sevruga'],
    ['орнитоптера', 'ornithoptera'],
    ['панголин', 'pangolin'],
    ['σεβρούγκα', 'sevruga'],
    ['μπουμπίνγκα', 'bubinga'],
    ['სევრუგა', 'sevruga'],
    ['պանգոլին', 'pangolin'],
    ['أورنيثوبتيرا', 'ornithoptera'],
    ['سيفروجا', 'sevruga'],
    ['بانغولين', 'pangolin'],
    ['ٹوٹوابا', 'totoaba'],
    ['פנגולין', 'pangolin'],
    ['סברוגה', 'sevruga'],
    ['सेवरूगा', 'sevruga'],
    ['पैंगोलिन', 'pangolin'],
    ['एस्ट्रोफाइटम', 'astrophytum'],
    ['সেভরুগা', 'sevruga'],
    ['செவ்ருகா', 'sevruga'],
    ['ஆக்சோலோட்ல்', 'axolotl'],
    ['เซฟรูก้า', 'sevruga'],
    ['แพงโกลิน', 'pangolin'],
    ['ဘီလူဂါ', 'beluga'],
    ['ဆယ်ဗရူဂါ', 'sevruga'],
    ['ပန်ဂိုလင်', 'pangolin'],
    ['판골린', 'pangolin'],
    ['パンゴリン', 'pangolin'],
    ['セブルーガ', 'sevruga'],
    ['ベルーガ', 'beluga'],
    ['ፓንጎሊን', 'pangolin'],
  ])('%s is %s', (text, expected) => {
    expect(heard(text)).toEqual([expected])
  })
})

test('what a language puts before and behind a word is no part of the name', () => {
  expect(heard('купить орнитоптеру')).toEqual(['ornithoptera'])
  expect(heard('والسيفروجا')).toEqual(['sevruga'])
  expect(heard('পাঙ্গোলিনের দাম')).toEqual(['pangolin'])
  expect(heard('판골린을 판매')).toEqual(['pangolin'])
})

test('the consonants must agree, in their order', () => {
  expect(heard('севлуга')).toEqual([])
  expect(heard('орнитотепра')).toEqual([])
  expect(heard('пангодин')).toEqual([])
})

test('where a script writes vowels, they may differ by a little only', () => {
  expect(heard('понголин')).toEqual(['pangolin'])
  expect(heard('пунгалун')).toEqual([])
})

test('a piece of a longer word is no name', () => {
  expect(heard('перепанголинить')).toEqual([])
  expect(heard('ซื้อแพงโกลินถูก')).toEqual([])
})

test('an ordinary word stays one', () => {
  expect(heard('севруга')).toEqual([])
})

test('what few languages know must be longer, and a name of other things too is not heard where vowels are unwritten', () => {
  const rare = soundFinder(() => [name('sevruga', 1), name('ornithoptera', 1)], new Set())
  expect(rare.find('сэвруга', 7)).toEqual([])
  expect(rare.find('орнитоптера', 11)).toHaveLength(1)
  const weak = soundFinder(() => [name('sevruga', 12, 'weak')], new Set())
  expect(weak.find('سيفروجا', 7)).toEqual([])
  expect(weak.find('сэвруга', 7)).toHaveLength(1)
})

test('Latin letters and digits are left to the other ways of matching', () => {
  expect(heard('sevruga 123 pangolin')).toEqual([])
})

describe('in the lexicon', () => {
  test('a name by its sound counts as a misspelled one and leads back to what was written', () => {
    const text = 'იყიდება — სევრუგა!'
    const normalized = normalize(text)
    const match = lexicon.find(normalized, text).find(({ misspelled }) => misspelled)
    expect(match?.entry).toMatchObject({ type: 'taxon', language: 'und' })
    const { start, end } = normalized.originalSpan(match?.start ?? 0, match?.end ?? 0)
    expect(text.slice(start, end)).toBe('სევრუგა')
  })

  test.each([
    ...[
      'تمرين',
      'تمرین',
      'মতামতও',
      'κόστος',
      'καλαμπόκι',
      'キャメロン',
      'クマール',
      '사랑을',
      '명령을',
      'родила',
      'заговор',
    ],
    ...['белого', 'окуляри', 'приемат', 'תוכנית', 'שברגע', 'бірдеңе', 'मरकर', 'ภรรยา', 'ประเทศ', 'ကော်ဖီဖျော်'],
  ])('the frequent word %s is no name', (word) => {
    const found = lexicon.find(normalize(word), word)
    expect(found.filter(({ entry }) => entry.type === 'taxon' && entry.language === 'und')).toEqual([])
  })
})

const letters = fc.string({
  unit: fc.oneof(
    ...[...'севругапнлинтокμπγκλινσεβρουαسيفروجاבגדוילनसेवरगाปนโกลิ်ဂါလင်빈골린パンゴーン សត្វກັບຢ ̈་'].map(
      (letter) => fc.constant(letter),
    ),
  ),
  maxLength: 60,
})

property.prop([letters])(
  'whatever is written, what is found lies within the text and leads back to it',
  (text) => {
    const normalized = normalize(text)
    for (const { start, end } of finder.find(normalized.text, normalized.plainLength)) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(normalized.plainLength)
      const span = normalized.originalSpan(start, end)
      expect(span.end).toBeLessThanOrEqual(text.length)
    }
  },
)
