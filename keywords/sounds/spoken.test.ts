import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { latinSounds } from './latin-sounds.ts'
import { CONSONANTS, OPTIONAL, soundSet, VOWELS } from './sound.ts'
import { isSpoken, spokenText } from './spoken.ts'

/** The consonants of a text that must be heard, as how many there are. */
function consonantsOf(text: string): number {
  const { sounds } = spokenText(text, 0, text.length)
  return sounds.filter((set) => (set & CONSONANTS) !== 0 && (set & OPTIONAL) === 0 && (set & VOWELS) === 0)
    .length
}

test('a consonant of India has a vowel of its own until a sign takes its place or a virama takes it away', () => {
  expect(spokenText('क', 0, 1).sounds).toEqual([soundSet('k'), soundSet('a') | OPTIONAL])
  expect(spokenText('कि', 0, 2).sounds).toEqual([soundSet('k'), soundSet('i')])
  expect(spokenText('क्', 0, 2).sounds).toEqual([soundSet('k')])
})

test('the scripts of India agree letter by letter', () => {
  const inDevanagari = spokenText('मकर', 0, 3).sounds
  expect(spokenText('મકર', 0, 3).sounds).toEqual(inDevanagari)
  expect(spokenText('మకర', 0, 3).sounds).toEqual(inDevanagari)
})

test('a Thai vowel before a consonant is spoken behind it, and behind both of a cluster', () => {
  const { sounds, starts } = spokenText('โค', 0, 2)
  expect(sounds.map((set) => (set & VOWELS) !== 0)).toEqual([false, true])
  expect(starts).toEqual([0, 1])
  expect(spokenText('โครโค', 0, 5).sounds.map((set) => (set & VOWELS) !== 0)).toEqual([
    ...[false, false, true],
    ...[false, true],
  ])
})

test('a letter that is marked as silent may be left out', () => {
  expect(consonantsOf('ฮอร์น')).toBe(2)
  expect(consonantsOf('ฮอรน')).toBe(3)
})

test('a syllable of Hangul is its letters', () => {
  expect(spokenText('판', 0, 1).sounds).toEqual([soundSet('pf'), soundSet('a'), soundSet('n')])
})

test('a small kana takes the place of the vowel before it', () => {
  expect(spokenText('ティ', 0, 2).sounds).toEqual([soundSet('t'), soundSet('i')])
})

test('letters that stand for one sound together are read together', () => {
  expect(consonantsOf('μπ')).toBe(1)
  expect(consonantsOf('дж')).toBe(1)
  expect(consonantsOf('ហ្វ')).toBe(1)
})

test('Arabic and Hebrew leave vowels unwritten, others do not', () => {
  expect(spokenText('بانغولين', 0, 8).abjadic).toBe(true)
  expect(spokenText('панголин', 0, 8).abjadic).toBe(false)
})

test('Latin letters, digits, signs and Chinese characters stand for no sounds', () => {
  for (const sign of ['a', '7', ' ', '象', '。']) expect(isSpoken(sign.charCodeAt(0))).toBe(false)
})

test('a Latin name is read with all that its letters may be', () => {
  const [reading] = latinSounds('chelus')
  expect(reading?.consonants).toEqual(['kxCS', 'l', 'sz'].map(soundSet))
  expect(reading?.vowels).toEqual(['', 'e', 'u', ''].map(soundSet))
})

test('letters that some do not speak make further, less likely readings', () => {
  const readings = latinSounds('hornbill')
  expect(readings.some(({ consonants, distance }) => consonants.length === 5 && distance === 0)).toBe(true)
  expect(readings.some(({ consonants, distance }) => consonants.length === 4 && distance > 0)).toBe(true)
})

test('a sound that there is no letter for is refused', () => {
  expect(() => soundSet('?')).toThrow('is no sound')
})

property.prop([fc.stringMatching(/^[a-z]{1,24}$/)])(
  'every name has between one and twelve readings',
  (name) => {
    const readings = latinSounds(name)
    expect(readings.length).toBeGreaterThan(0)
    expect(readings.length).toBeLessThanOrEqual(12)
    for (const { consonants, vowels } of readings) expect(vowels).toHaveLength(consonants.length + 1)
  },
)

property.prop([fc.string({ unit: 'binary', maxLength: 80 })])(
  'any text is read, its sounds in order',
  (text) => {
    const { sounds, starts, ends } = spokenText(text, 0, text.length)
    expect(starts).toHaveLength(sounds.length)
    for (let i = 0; i < starts.length; i++) expect(starts[i]).toBeLessThanOrEqual(ends[i] ?? 0)
    for (let i = 1; i < starts.length; i++) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? 0)
  },
)
