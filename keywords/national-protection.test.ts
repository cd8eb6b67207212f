import { expect, test } from 'vitest'
import { loadLexicon } from './lexicon.ts'
import { readNationalProtection } from './national-protection.ts'

const { taxonomy, nationalProtection } = loadLexicon()

function countries(taxon: string, day = '2026-11-01'): string[] {
  return nationalProtection.of(taxon, day).map(({ country }) => country)
}

test.each([
  ['Psittacula krameri', 'IN'],
  ['Sicalis flaveola', 'BR'],
  ['Carduelis carduelis', 'EU'],
  ['Chloropsis sonnerati', 'ID'],
  ['Aquila chrysaetos', 'US'],
  ['Haliotis midae', 'ZA'],
])('%s is protected in %s whatever CITES says', (taxon, country) => {
  expect(countries(taxon)).toContain(country)
})

test('what belongs to a protected family is protected', () => {
  expect(countries('Buceros rhinoceros')).toContain('ID')
  expect(countries('Tridacna gigas')).toContain('PH')
})

test('a law does not hold before its day, nor in another country', () => {
  expect(countries('Cuora', '2020-01-01')).not.toContain('CN')
  expect(countries('Cuora', '2022-01-01')).toContain('CN')
  expect(nationalProtection.of('Sicalis flaveola', '2026-01-01', 'DE')).toEqual([])
})

const head = 'country\ttaxa\tlaw\trule\tfrom\tsource\tconfidence\n'

test.each([
  ['Brazil\tManis\tAct 1\tban\t\tlaw\thigh', 'country "Brazil" is not a code'],
  ['UK\tManis\tAct 1\tban\t\tlaw\thigh', 'country "UK" is not a code'],
  ['BR\tManis\t\tban\t\tlaw\thigh', 'does not name the law'],
  ['BR\tMunis\tAct 1\tban\t\tlaw\thigh', 'taxon "Munis" is not in taxa.tsv'],
  ['BR\t\tAct 1\tban\t\tlaw\thigh', 'names no taxon'],
  ['BR\tManis\tAct 1\t\t\tlaw\thigh', 'does not say what the rule is'],
  ['BR\tManis\tAct 1\tban\t1998\tlaw\thigh', '"1998" is not a day'],
])('%s is refused', (row, message) => {
  expect(() => readNationalProtection(`${head}${row}\n`, taxonomy)).toThrow(
    `national-protection.tsv:2: ${message}`,
  )
})
