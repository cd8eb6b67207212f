import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalize } from '../text/normalize.ts'
import { isInflectedForm } from './inflection.ts'

/** Asked of the first occurrence of what both have in common. */
function inflects(form: string, language: string, written: string, common: string): boolean {
  const text = normalize(written)
  const start = text.text.indexOf(common)
  return isInflectedForm({ form, language }, text, written, start, start + common.length)
}

test.each([
  ['entrega', 'es', 'no entregan factura', 'entrega'],
  ['marfil talla', 'es', 'Marfil Tallado a mano', 'marfil talla'],
  ['anilha', 'pt', 'papagaio anilhado', 'anilha'],
  ['cherche', 'fr', 'je veux chercher ivoire', 'cherche'],
  ['acquisto', 'it', 'pelle acquistata in fiera', 'acquist'],
  ['рог', 'ru', 'продам рога', 'рог'],
  ['haj', 'sv', 'tand av hajen', 'haj'],
])('%s (%s) has another form in: %s', (form, language, written, common) => {
  expect(inflects(form, language, written, common)).toBe(true)
})

test.each([
  ['par', 'es', 'marfil para vender', 'par'],
  ['camera', 'it', 'pappagallo del camerun', 'camer'],
  ['don', 'fr', 'ne donnez rien', 'don'],
  ['ivory', 'en', 'ivoryism', 'ivory'],
  ['tusk', 'de', 'tuskular', 'tusk'],
])('%s (%s) has no other form in: %s', (form, language, written, common) => {
  expect(inflects(form, language, written, common)).toBe(false)
})

test('a word that ends where the form ends is no other form, and a longer ending another word', () => {
  expect(inflects('entrega', 'es', 'entrega ya', 'entrega')).toBe(false)
  expect(inflects('entrega', 'es', 'entregabilidades', 'entrega')).toBe(false)
})

test('any stretch of any text is answered', () => {
  const language = fc.constantFrom('es', 'pt', 'fr', 'it', 'ru', 'sv', 'xx')
  const written = fc.string({ unit: fc.constantFrom(...'aeñçйяб -.\u0301😀'), maxLength: 30 })
  fc.assert(
    fc.property(written, written, language, fc.nat(30), fc.nat(30), (form, original, code, a, b) => {
      const text = normalize(original)
      const [start = 0, end = 0] = [a, b].map((at) => Math.min(at, text.text.length)).sort((x, y) => x - y)
      expect(typeof isInflectedForm({ form, language: code }, text, original, start, end)).toBe('boolean')
    }),
  )
})
