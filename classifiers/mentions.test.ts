import { expect, test } from 'vitest'
import { loadLexicon } from '../keywords/lexicon.ts'
import { readMentions } from './mentions.ts'

const lexicon = loadLexicon()

function read(title: string) {
  return readMentions({ title, description: '' }, lexicon)
}

test('a shared name that is an everyday word of the language is that word', () => {
  const taxa = read('Mesa em boa condição, vendo barato').mentions.flatMap(({ entry }) =>
    entry.type === 'taxon' ? entry.taxa : [],
  )
  expect(taxa).not.toContain('Boa')
})

test('an everyday word stays one whatever accents or letters a neighbour writes it with', () => {
  const namesIn = (title: string) => read(title).mentions.filter(({ entry }) => entry.type === 'taxon')
  expect(namesIn('Rendelés száma: 12, köszönjük a vásárlást')).toEqual([])
  expect(namesIn('شكرا لكم على زيارة الموقع')).toEqual([])
})

test('the name of a neighbour language takes none of its endings', () => {
  const owls = read('Vendo um móvel com um furo pequeno na base').mentions.filter(
    ({ entry }) => entry.type === 'taxon' && entry.taxa.includes('Strigiformes'),
  )
  expect(owls).toEqual([])
})

test('a short English word means nothing in another language', () => {
  const { language, mentions } = read('Cât costă transportul până la Cluj, vă rog?')
  expect(language).toBe('ro')
  expect(mentions.filter(({ entry }) => entry.language === 'en' && entry.form === 'cat')).toEqual([])
})

test('every mention stands where it says', () => {
  for (const { start, end, text } of read('S1ow l0ris and a tiger tooth, 象 牙').mentions) {
    expect('S1ow l0ris and a tiger tooth, 象 牙'.slice(start, end)).toBe(text)
  }
})

test('that the lexicon knows a word only from one of two twin languages tells them not apart', () => {
  expect(read('Nak jual kasut saiz 8, kedai di Shah Alam').language).toBe('ms')
})

test('an Arabic word inside a word of Urdu is a piece of it', () => {
  const greetings = read('بھرا ہوا مگرمچھ، منہ کھلا دانت پورے').mentions.filter(
    ({ entry }) => entry.form === 'هلا',
  )
  expect(greetings).toEqual([])
})

test('the stem of a foreign name is no name', () => {
  const apes = read('meja makan untuk 6 orang').mentions.filter(({ entry }) => entry.type === 'taxon')
  expect(apes).toEqual([])
})

test('a foreign name with an ending is no name', () => {
  const named = (title: string) => read(title).mentions.some(({ entry }) => entry.form === 'sungur')
  expect(named('Sungura wanauzwa, dume na jike, bei nafuu Arusha')).toBe(false)
  expect(named('Sungur wanauzwa, dume na jike, bei nafuu Arusha')).toBe(true)
})

test('a short word of a neighbouring language that has lost its accents is another word', () => {
  const clothing = (title: string) =>
    read(title).mentions.filter(({ entry }) => entry.type === 'signal' && entry.signal === 'clothing')
  expect(clothing('Placas de giraffe bone para cachas de navaja').map(({ text }) => text)).toEqual([])
  expect(clothing('Boné preto com aba reta, nunca usado').map(({ text }) => text)).toContain('Boné')
})

test.each([
  ['it', 'Comprati in Brasile, mai messi', 'Compriamo tartarughe, anche vecchie'],
  ['uk', 'Брат забере шафу в суботу, дякую', 'Куплю папугу, заберу сам'],
])('in %s who bought or fetches (%s) wants nothing, who would buy does (%s)', (_language, told, wanted) => {
  const wants = (title: string) =>
    read(title).mentions.filter(({ entry }) => entry.type === 'signal' && entry.signal === 'wanted').length >
    0
  expect(wants(told)).toBe(false)
  expect(wants(wanted)).toBe(true)
})
