import { expect, test } from 'vitest'
import { readExemptionRules } from './exemption-rules.ts'

const head = 'jurisdiction\tplaces\tclaim\ttaxa\tproducts\tneeds\trule\tsource\tconfidence\n'
const row = 'EU\tEUR|DE\tantique\tany\t\tage\tOld things\tReg.\thigh\n'
const known = new Map([['Manis', null]])

test('a rule is read with its places and what it needs', () => {
  expect(readExemptionRules(head + row, known)).toMatchObject([
    {
      jurisdiction: 'EU',
      places: ['EUR', 'DE'],
      claim: 'antique',
      taxa: ['any'],
      products: [],
      needs: 'age',
    },
  ])
})

test.each([
  [row.replace('antique', 'inherited'), 'unknown claim "inherited"'],
  [row.replace('\tage\t', '\tluck\t'), 'needs "luck"'],
  [row.replace('\tany\t', '\t\t'), 'names no taxon'],
  [row.replace('EUR|DE', 'Europe'), 'place "Europe"'],
  [row.replace('\t\tage', '\tivry\tage'), 'unknown product "ivry"'],
  [row.replace('Old things', ''), 'does not say what the rule is'],
  [row.replace('\tany\t', '\tMani\t'), 'taxon "Mani" is not in taxa.tsv'],
])('a mistake is named with file and line', (broken, message) => {
  expect(() => readExemptionRules(head + broken, known)).toThrow(`exemption-rules.tsv:2: ${message}`)
})
