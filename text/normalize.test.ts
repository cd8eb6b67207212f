import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldTerm, normalize } from './normalize.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...['a', 'é', 'İ', '1', '.', ' ', '*', '象', '상', '\u200b', '\ud83d', '🐘', 'ـ', 'п', 'ﾞ', '#', 'X'],
        ...[
          '\u202e',
          '\u202c',
          'ʎ',
          'ɹ',
          'u',
          'ㅅ',
          'ㅏ',
          '🇮',
          '🇻',
          'Ꭵ',
          '🦷',
          '\ufdfa',
          '\u0301',
          '1\ufe0f\u20e3',
        ],
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join('')),
)

function plain(original: string): string {
  const read = normalize(original)
  return read.text.slice(0, read.plainLength)
}

/** The original characters behind the first occurrence of a word in the normalised text. */
function originalOf(original: string, word: string): string {
  const read = normalize(original)
  const at = read.text.indexOf(word)
  const span = read.originalSpan(at, at + word.length)
  return at < 0 ? '' : original.slice(span.start, span.end)
}

test('any stretch of the normalised text leads back to a stretch of the original', () => {
  fc.assert(
    fc.property(anyText, fc.nat(400), fc.nat(400), (original, a, b) => {
      const { start, end } = normalize(original).originalSpan(Math.min(a, b), Math.max(a, b))
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThanOrEqual(start)
      expect(end).toBeLessThanOrEqual(original.length)
    }),
  )
})

test('the plain part leads back in order and without gaps that grow', () => {
  fc.assert(
    fc.property(anyText, (original) => {
      const read = normalize(original)
      let last = 0
      for (let i = 0; i < read.plainLength; i++) {
        const { start } = read.originalSpan(i, i + 1)
        expect(start).toBeGreaterThanOrEqual(last)
        last = start
      }
    }),
  )
})

test('text that is plain already stays as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,9}( [a-z]{3,9}){0,5}$/), (original) => {
      expect(plain(original)).toBe(original)
    }),
  )
})

test('a term is folded as a text is', () => {
  fc.assert(
    fc.property(anyText, (original) => {
      expect(foldTerm(original)).toBe(plain(original).trim())
    }),
  )
})

test.each([
  ['Défense d’ÉLÉPHANT', 'defense d elephant'],
  ['İVORY ı', 'ivory i'],
  ['closed-ring', 'closed ring'],
  ['鱷魚 龜板', '鳄鱼 龟板'],
  ['ｱｲﾎﾞﾘｰ', 'アイボリー'],
  ['Ｆｕｌｌ　ｗｉｄｔｈ', 'full width'],
  ['١٢٣', '123'],
  ['عَاجـــ', 'عاج'],
  ['हाथी दाँत', 'हाथी दांत'],
  ['pan\u200bgo\u00adlin', 'pangolin'],
  ['Straße', 'strasse'],
  ['ngà voi', 'nga voi'],
  ['a \n\t b', 'a b'],
])('%s is folded', (original, expected) => {
  expect(plain(original)).toBe(expected)
})

test.each([
  ['t.u.s.k for sale', 'tusk', 't.u.s.k'],
  ['old i v o r y  b o x', 'ivory', 'i v o r y'],
  ['t1ger t00th', 'tiger', 't1ger'],
  ['코.뿔.소', '코뿔소', '코.뿔.소'],
  ['el*phant', 'elephant', 'el*phant'],
  ['tuuuusk', 'tusk', 'tuuuusk'],
  ['cлoн', 'слон', 'cлoн'],
  ['งา.ช้าง', 'งาช้าง', 'งา.ช้าง'],
])('%s can be read as %s', (original, word, written) => {
  expect(originalOf(original, word)).toBe(written)
})

test('words of the plain text are not found in other readings when nothing is disguised', () => {
  const read = normalize('an ordinary sentence without tricks')
  expect(read.text.length).toBe(read.plainLength)
})

test.each([
  ['Ꭵᐯ𐊒ꓣꓬ', 'ivory'],
  ['ɪᴠᴏʀʏ', 'ivory'],
  ['🅘🅥🅞🅡🅨', 'ivory'],
  ['𝔦𝔳𝔬𝔯𝔶 ⓘⓥⓞⓡⓨ', 'ivory ivory'],
  ['🐻\u200d❄\ufe0f', '🐻❄'],
  ['🐒🏽', '🐒'],
  ['1\ufe0f\u20e3', '1'],
  ['ngà 🇻🇳voi', 'nga v n voi'],
])('%s is read as %s', (original, expected) => {
  expect(plain(original).trim()).toBe(expected)
})

test.each([
  ['🇮🇻🇴🇷🇾', 'ivory', '🇮🇻🇴🇷🇾'],
  ['🇮 🇻 🇴 🇷 🇾', 'ivory', '🇮 🇻 🇴 🇷 🇾'],
  ['#TigerBone', 'tiger bone', 'TigerBone'],
  ['i*v*o*r*y', 'ivory', 'i*v*o*r*y'],
  ['象丨牙', '象牙', '象丨牙'],
  ['ง า ช้ า ง', 'งาช้าง', 'ง า ช้ า ง'],
  ['с л о н', 'слон', 'с л о н'],
  ['ع ا ج', 'عاج', 'ع ا ج'],
  ['ㅋㅗㅃㅜㄹㅅㅗ', '코뿔소', 'ㅋㅗㅃㅜㄹㅅㅗ'],
  ['сл0нoвая', 'слоновая', 'сл0нoвая'],
  ['|vory', 'ivory', '|vory'],
  ['boooook', 'book', 'boooook'],
  ['xiang4ya2', 'xiangya', 'xiang4ya'],
])('%s can be read as %s, too', (original, word, written) => {
  expect(originalOf(original, word)).toBe(written)
})

test('measures and models are no disguise', () => {
  for (const text of ['14kg', '50mm', 'iphone 13', 'kilo/piece', '3条象牙手镯', 'covid19']) {
    const read = normalize(text)
    expect(read.text.length, text).toBe(read.plainLength)
  }
})

test('lone surrogates and control characters are kept out of the way, not choked on', () => {
  expect(() => normalize('\ud800\u0000\u0007\udfff x \ud800')).not.toThrow()
  expect(foldTerm('')).toBe('')
})

test('a hundred thousand hostile characters give a text of the same order of length', () => {
  const hostile = 's.1 a b c d ё*х '.repeat(6_000)
  expect(normalize(hostile).text.length).toBeLessThan(hostile.length * 8)
})

test('a term is compared in the form that it has within a text', () => {
  const term = fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'aÉя-ё ß\u0301ءأ象牙상ㅅ7٣') }))
  fc.assert(
    fc.property(term, (written) => {
      expect(foldTerm(written)).toBe(plain(written).trim())
    }),
  )
})
