import { expect, test } from 'vitest'
import type { Assessment } from '../model/assessment.ts'
import { openClassifier } from './classifier.ts'

const classifier = openClassifier()

function reply(thread: string | undefined, title: string, description = title): Assessment {
  return classifier.assess({
    ...{ id: '1', title, description, asOf: '2026-11-24' },
    ...(thread !== undefined && { thread }),
  })
}

const LORIS = 'Slow loris babies for sale, no papers'

test.each([
  ['Slow loris babies for sale, no papers', 'mine too, 2 left, £30 each, pm'],
  ['Slow loris babies for sale, no papers', 'Same here, hand fed, DM'],
  ['Jual kukang jinak dan perlengkapan', 'Saya juga ada, sisa 2 ekor, Rp 500.000, minat inbox'],
  ['Curió cantador pego na mata', 'Eu também tenho, R$ 300 cada, chama no zap'],
  ['穿山甲片 炮制好的', '我也有两只，300元一只，私信'],
  ['スローロリス譲ります', 'うちにもあります、各30,000円、DMください'],
  ['Bärengalle, getrocknet', 'Habe auch noch zwei, je 250 €, PN'],
  ['เต่าดาวอินเดีย ลูกเต่า', 'ผมก็มีเหมือนกัน ตัวละ 2,000 บาท ทักแชท'],
  ['Vòng tay ngà voi', 'Mình cũng còn 2 con, 500.000đ, ai cần ib'],
])('under "%s" the reply "%s" offers the same, and a person looks', (thread, text) => {
  const { tier, taxa, kind } = reply(thread, text)
  expect([tier, kind]).toEqual(['review', 'offer'])
  expect(thread).toContain(taxa[0]?.matched)
})

test.each([
  ['Slow loris babies for sale, no papers', 'Bird cage, hardly used, £40'],
  ['Jual kukang jinak dan perlengkapan', 'Kandang besi bekas, Rp 150.000'],
  ['Curió cantador e gaiolas', 'Gaiola de bambu, duas portas, R$ 90'],
  ['象牙筷子一双', '再来一件：搪瓷脸盆，喜字，40元'],
  ['Bärengalle, getrocknet', 'Außerdem eine Flurgarderobe aus Eiche, 45 €'],
  ['صقر حر للبيع', 'ومعه برقع ومنقلة جديدة، 400 ريال سعودي'],
  ['Ivory tusks, raw, no papers', 'Brass lamp, £30, pm'],
  ['Ivory tusks, raw, no papers', 'I have a kettle too, £5'],
])('under "%s" the offer "%s" is nobody\'s but its own', (thread, text) => {
  const judged = reply(thread, text)
  expect(judged.tier).toBe('none')
  expect({ ...judged, id: '' }).toEqual({ ...reply(undefined, text), id: '' })
})

test('a reply that names an animal is judged by its own words, as high as they reach', () => {
  const words = 'Pangolin scales, raw, no papers, £200 a kilo, whatsapp +44 0000 000000'
  expect(reply('Kettles and lamps', words)).toEqual(reply(undefined, words))
})

test('reasons say that they stand in the title of the thread, at their place in it', () => {
  const { reasons, score } = reply(LORIS, 'mine too, 2 left, £30 each, pm')
  const named = reasons.filter(({ field }) => field === 'thread')
  expect(named.length).toBeGreaterThan(0)
  expect(reasons.some(({ field }) => field === 'title')).toBe(false)
  for (const { start, end, text, note } of named) {
    expect(LORIS.slice(start, end)).toBe(text)
    expect(note).toContain('the reply itself names nothing')
  }
  const logit = reasons.reduce((sum, { weight }) => sum + weight, 0)
  expect(score).toBeCloseTo(1 / (1 + Math.exp(-logit)), 9)
})

test('what the author of the thread says of their own offer is not said of the reply', () => {
  const signals = reply(LORIS, 'mine too, 2 left, £30 each, pm').reasons.map(({ signal }) => signal)
  expect(signals).not.toContain('no-papers')
  const offered = reply('Wanted: pangolin scales', 'I have some, £50 each, pm')
  expect([offered.kind, offered.tier]).toEqual(['offer', 'review'])
})

test('a thread about an imitation, or about nothing wild, makes nothing of its replies', () => {
  for (const thread of ['Slow loris plush toys', 'Resin imitation of ivory', 'Kettles and lamps'])
    expect(reply(thread, 'mine too, 2 left, £30 each, pm').tier, thread).toBe('none')
})

test('a reply without words is called after its thread, and is no more than that', () => {
  const { tier, reasons } = reply(LORIS, `Re: ${LORIS}`, '')
  expect(tier).not.toBe('high')
  expect(reasons.some(({ field }) => field === 'title')).toBe(false)
})
