import { expect, test } from 'vitest'
import { openClassifier } from './classifier.ts'

const classifier = openClassifier()

function productsIn(title: string, description = ''): string[] {
  const { products } = classifier.assess({ id: 'a', title, description, asOf: '2026-11-23' })
  return products.map(({ product }) => product)
}

test.each([
  ['ขายแหวนงาช้าง', 'ของคุณยายเก็บไว้นานมาก เนื้อสวยละเอียด', 'ivory', 'meat'],
  ['ขายแหวนงาช้าง', 'ความยาวประมาณสองนิ้ว สภาพดีมาก', 'ivory', 'medicine'],
  ['ขายเขี้ยวหมีควาย', 'ความยาวประมาณสองนิ้ว สภาพดีมาก', 'tooth_claw', 'bile_gall'],
])(
  'a short Thai word inside others, far from the taxon, is no product: %s, %s',
  (title, description, product, inside) => {
    const products = productsIn(title, description)
    expect(products).toContain(product)
    expect(products).not.toContain(inside)
  },
)

test('a short Thai word beside the taxon is the product', () => {
  expect(productsIn('ขายเขี้ยวเสือ')).toContain('tooth_claw')
  expect(productsIn('เล็บเสือโคร่ง ของแท้')).toContain('tooth_claw')
})

test('a long Thai word counts wherever it stands', () => {
  expect(productsIn('เสือโคร่ง', 'ของเก่าจากบ้านนอกสภาพเดิมทุกอย่าง มีกระดูกครบ')).toContain('bone')
})

test('a product that the taxon cannot be traded as is left out', () => {
  expect(productsIn('Elephant ivory bangle', 'comes with a horn box and a wooden stand')).not.toContain(
    'horn',
  )
  expect(productsIn('Star tortoise Geochelone elegans', 'leather strap, gall bladder fine')).toEqual([])
})

test('a product of one of several taxa is kept', () => {
  const products = productsIn('Rhino horn and tiger bone', 'both genuine')
  expect(products).toEqual(expect.arrayContaining(['horn', 'bone']))
})

test('a word inside a longer product is not a product of its own', () => {
  const products = productsIn('穿山甲鳞片', '穿山甲鳞片')
  expect(products).toContain('scales')
  expect(products).not.toContain('medicine')
})

test('without a taxon no product is named', () => {
  expect(productsIn('Leather sofa', 'brown, two seats')).toEqual([])
})

test('what is named for a taxon carries the term of trade statistics', () => {
  const { products } = classifier.assess({
    id: 'a',
    title: 'Hawksbill tortoiseshell comb, real shell',
    description: '',
    asOf: '2026-11-23',
  })
  expect(products).toContainEqual({ product: 'shell', term: 'CAP' })
})
