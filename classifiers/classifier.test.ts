import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assessment } from '../model/assessment.ts'
import { openClassifier } from './classifier.ts'
import { logistic } from './model.ts'

const classifier = openClassifier()

function assess(title: string, description = '', amount: number | null = 100, asOf = '2026-11-23') {
  return classifier.assess({ id: 'a', title, description, price: { amount, currency: 'EUR' }, asOf })
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'ivory',
        'not',
        'tiger tooth',
        '象牙',
        'ohne Papiere',
        'P. erithacus',
        '🐘',
        '?',
        'resin',
        's1ow l0ris',
        'wanted',
        '\n',
      ),
      { maxLength: 30 },
    )
    .map((words) => words.join(' ')),
)

test('the weights of the reasons add up to the logit of the score', () => {
  fc.assert(
    fc.property(anyText, anyText, (title, description) => {
      const { score, reasons } = assess(title, description)
      expect(Math.abs(score - logistic(reasons.reduce((sum, { weight }) => sum + weight, 0)))).toBeLessThan(
        1e-9,
      )
    }),
  )
})

test('every assessment is one by the schema, and every reason stands where it says', () => {
  fc.assert(
    fc.property(anyText, anyText, (title, description) => {
      const made = assess(title, description)
      expect(assessment.safeParse(made).error).toBeUndefined()
      for (const { field, start, end, text } of made.reasons) {
        if (field === undefined) continue
        expect((field === 'title' ? title : description).slice(start, end)).toBe(text)
      }
    }),
  )
})

test('the same listing is always assessed alike', () => {
  expect(assess('tiger tooth', 'no papers')).toEqual(assess('tiger tooth', 'no papers'))
})

test.each([
  ['Pangolin scales, 40 kg', 'no papers, ship by night'],
  ['Nashornhorn alt', 'ohne Bescheinigung, nur bar'],
  ['Bán nanh hổ thật', 'hàng rừng, không giấy tờ'],
  ['出售 穿山甲片', '懂的来'],
  ['Jual sisik trenggiling', 'tanpa surat'],
  ['بيع شبل أسد', 'بدون أوراق'],
])('%s is flagged as an offer', (title, description) => {
  const made = assess(title, description)
  expect(made.tier).not.toBe('none')
  expect(made.kind).toBe('offer')
})

test.each([
  ['Wanted: ivory tusks', 'cash paid, no questions asked'],
  ['Suche Elfenbein', 'zahle bar, Papiere egal'],
  ['Cần mua cao hổ cốt', ''],
])('%s is flagged as demand', (title, description) => {
  expect(assess(title, description, null)).toMatchObject({ kind: 'demand' })
})

test.each([
  ['Ivory lace wedding dress', 'size 12'],
  ['Kussen panterprint', 'polyester'],
  ['Resin tusk ornament', 'not ivory, cast resin'],
  ['Leopard gecko with tank', ''],
  ['象牙白连衣裙', ''],
  ['Mountain bike', 'new tyres'],
])('%s is not flagged', (title, description) => {
  expect(assess(title, description).tier).toBe('none')
})

test('what shows a document that can be looked up is reviewed at most', () => {
  const made = assess(
    'African grey hen, closed ring',
    'Article 10 certificate no. 000111/22 goes with her, hand reared',
  )
  expect(made.tier).not.toBe('high')
  expect(made.exemptions.some(({ claim, accepted }) => claim === 'documents' && accepted)).toBe(true)
})

test('a claim of papers that says nothing to look up does not help', () => {
  const made = assess('Ivory tusk', 'antique, with certificate')
  expect(made.exemptions.every(({ accepted }) => !accepted)).toBe(true)
})

test('the appendix is that of the day', () => {
  expect(assess('whale shark fin, Rhincodon typus', '', 1, '2025-01-01').cites).toBe('II')
  expect(assess('whale shark fin, Rhincodon typus', '', 1, '2026-06-01').cites).toBe('I')
})

test('the finest taxa are named, with product, term code and legal basis', () => {
  const made = assess('Manis javanica scales')
  expect(made.taxa.map(({ name }) => name)).toEqual(['Manis javanica'])
  expect(made.products).toContainEqual({ product: 'scales', term: 'SCA' })
  expect(made.legalBasis[0]).toContain('CITES App. I: Manis javanica')
})

test('hashes of lexicon and model stand in every assessment', () => {
  const made = assess('anything')
  expect([made.lexicon, made.model]).toEqual([classifier.lexicon, classifier.model])
})

test('a megabyte of words of the lexicon is still assessed', () => {
  expect(assess('tusk', 'ivory tusk, not resin, no papers! '.repeat(30_000)).tier).toBeDefined()
})
