import { expect, test } from 'vitest'
import { openClassifier } from './classifier.ts'

const classifier = openClassifier()

function assess(title: string, description: string, fields: { location?: string; currency?: string }) {
  const { currency, location } = fields
  const price = { amount: 1200, currency }
  return classifier.assess({ id: 'a', title, description, location, price, asOf: '2026-11-25' })
}

const signals = (assessed: ReturnType<typeof assess>) => assessed.reasons.map(({ signal }) => signal)

test('a collection certificate does not make ivory legal in China, from wherever the place is known', () => {
  for (const fields of [{ currency: 'CNY' }, { location: '广州' }, {}]) {
    const ivory = assess('象牙手串 带收藏证', '收藏证编号 粤2009-01877,可查', fields)
    expect(ivory.tier).toBe('review')
    expect(ivory.kind).toBe('offer')
    expect(signals(ivory)).not.toContain('papers-strong')
    expect(ivory.exemptions.find(({ claim }) => claim === 'documents')).toMatchObject({
      accepted: false,
      note: expect.stringContaining('none of it lowers the score'),
    })
  }
})

test('the same kind of paper helps where the law lets it', () => {
  const text = 'captive bred, closed ring, Article 10 certificate no. 000111/22 goes with her'
  const grey = assess('African grey hen', text, { location: 'München', currency: 'EUR' })
  expect(grey.kind).toBe('exempt')
  expect(signals(grey)).toContain('papers-strong')
})

test('the same tiger cub with a licence is an offer in the United States and may be exempt elsewhere', () => {
  const text = 'captive bred, microchip, licence and CITES certificate no. 000111/22'
  const american = assess('Tiger cub', text, { location: 'Austin, TX', currency: 'USD' })
  expect(american.kind).toBe('offer')
  expect(american.jurisdiction).toEqual({ place: 'US', from: 'location', text: 'TX' })
  expect(american.exemptions.map(({ note }) => note).join(' ')).toContain('Big Cat')
})

test('a document that is barred still asks for a person’s look before anything is done', () => {
  const ivory = assess('象牙 原牙 大料 无瑕', '带收藏证,不走平台,私聊', { currency: 'CNY' })
  expect(ivory.tier).toBe('review')
})

test('of a law that two tables speak of only the finer line is shown', () => {
  const basis = assess('Star tortoise Geochelone elegans', 'live', { currency: 'INR' }).legalBasis
  expect(basis.filter((line) => line.startsWith('IN: Wild Life (Protection) Act 1972'))).toHaveLength(1)
  expect(basis.filter((line) => line.startsWith('India:'))).toEqual([])
  const thai = assess('งาช้างแกะสลัก', 'งาช้างแท้', { currency: 'THB' }).legalBasis
  expect(thai.filter((line) => line.includes('Ivory Act'))).toHaveLength(1)
})

test('the law of the EU and that of the member are both named', () => {
  const basis = assess('Testudo hermanni', 'live tortoise', { location: 'Wrocław' }).legalBasis
  expect(basis.some((line) => line.startsWith('EU: '))).toBe(true)
})
