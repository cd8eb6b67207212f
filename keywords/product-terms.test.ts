import { expect, test } from 'vitest'
import { loadLexicon } from './lexicon.ts'
import { readProductTerms } from './product-terms.ts'

const { taxonomy, productTerms } = loadLexicon()

test.each([
  ['ivory', 'Loxodonta africana', 'ivory', 'IVC'],
  ['ivory', 'Loxodonta africana', 'raw tusk', 'TUS'],
  ['ivory', 'Loxodonta africana', 'whole carved tusk', 'IVC'],
  ['ivory', 'Elephantidae', 'ivory bangle', 'IJW'],
  ['ivory', 'Elephantidae', '象牙手镯', 'IJW'],
  ['ivory', 'Elephantidae', 'ivory piano keys', 'KEY'],
  ['ivory', 'Physeter macrocephalus', 'tooth', 'TEE'],
  ['jewellery_carving', 'Elephantidae', 'netsuke', 'IVC'],
  ['jewellery_carving', 'Elephantidae', 'Armreif', 'IJW'],
  ['jewellery_carving', 'Eretmochelys imbricata', 'Armreif', 'JWL'],
  ['shell', 'Eretmochelys imbricata', 'shell', 'CAP'],
  ['shell', 'Geochelone elegans', 'shell', 'CAP'],
  ['shell', 'Tridacna gigas', 'shell', 'SHE'],
  ['tooth_claw', 'Panthera tigris', 'tiger claw', 'CLA'],
  ['tooth_claw', 'Panthera tigris', 'vuốt hổ', 'CLA'],
  ['tooth_claw', 'Panthera tigris', 'tiger tooth', 'TEE'],
  ['tooth_claw', 'Chelonia mydas', 'claw', 'SCA'],
  ['oil_musk', 'Moschus moschiferus', 'musk', 'MUS'],
  ['oil_musk', 'Varanus', 'oil', 'OIL'],
  ['wood', 'Aquilaria malaccensis', 'gaharu', 'CHP'],
  ['wood', 'Dalbergia nigra', 'guitar', 'WPR'],
  ['bile_gall', 'Ursus thibetanus', 'gall bladder', 'GAB'],
  ['skin_leather', 'Python', 'python bag', 'LPS'],
  ['meat', 'Hoplobatrachus tigerinus', 'frog legs', 'LEG'],
  ['fin', 'Sphyrna', 'fin', 'DFN'],
])('%s of %s, called %s, is %s', (product, taxon, words, term) => {
  expect(productTerms.termOf(product, [taxon], [words])).toBe(term)
})

test('a word inside another names no object', () => {
  expect(productTerms.termOf('ivory', ['Elephantidae'], ['string'])).toBe('IVC')
})

test('a product that there is not has no term', () => {
  expect(productTerms.termOf('air', ['Elephantidae'], [])).toBeNull()
})

const head = 'product\ttaxon\tobject\tterm\tsource\tconfidence\n'
const objects = 'object\tlanguage\tforms\tsource\tconfidence\nring\ten\tring\ts\thigh\n'

test.each([
  [{ productTerms: `${head}ivory\tElephant\t\tIVC\ts\thigh\n` }, 'product-terms.tsv:2: taxon "Elephant"'],
  [{ productTerms: `${head}air\t\t\tAIR\ts\thigh\n` }, 'product-terms.tsv:2: unknown product "air"'],
  [{ productTerms: `${head}bone\t\that\tBON\ts\thigh\n` }, 'product-terms.tsv:2: object "hat"'],
  [{ productTerms: `${head}bone\t\t\tbone\ts\thigh\n` }, 'product-terms.tsv:2: "bone" is not a term'],
  [{ productTerms: head, objects: objects.replace('\tring\t', '\t|\t') }, 'objects.tsv:2: lists no form'],
])('a mistake in a table is named with its file and line: %#', (broken, message) => {
  expect(() => readProductTerms({ objects, ...broken }, taxonomy)).toThrow(message)
})
