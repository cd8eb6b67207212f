import { expect, test } from 'vitest'
import { readLegalRules } from './legal-rules.ts'

const head = 'jurisdiction\tplaces\ttaxa\tproducts\tlaw\trule\tsource\tconfidence\n'
const known = new Map([['Elephantidae', null]])

test('a rule is read with its places, taxa and products', () => {
  expect(
    readLegalRules(
      `${head}UK\tGBP|GB\tElephantidae\tivory|bone\tIvory Act 2018\tban\tIvory Act\thigh\n`,
      known,
    ),
  ).toEqual([
    {
      jurisdiction: 'UK',
      places: ['GBP', 'GB'],
      taxa: ['Elephantidae'],
      products: ['ivory', 'bone'],
      law: 'Ivory Act 2018',
      rule: 'ban',
      source: 'Ivory Act',
      confidence: 'high',
    },
  ])
})

test.each([
  ['UK\tGB\t\t\tAct 1\tban\tlaw\thigh', 'names no taxon'],
  ['UK\tGB\tany\t\tAct 1\tban\t\thigh', 'names no source'],
  ['UK\tGB\tany\t\tAct 1\tban\tlaw\tsure', 'confidence "sure"'],
  ['UK\tGB\tElephants\t\tAct 1\tban\tlaw\thigh', 'taxon "Elephants" is not in taxa.tsv'],
  ['UK\tGB\tany\t\t\tban\tlaw\thigh', 'does not name the law'],
  ['UK\tUK\tany\t\tAct 1\tban\tlaw\thigh', 'place "UK"'],
  ['UK\tEURO\tany\t\tAct 1\tban\tlaw\thigh', 'place "EURO"'],
  ['UK\t\tany\t\tAct 1\tban\tlaw\thigh', 'names no place'],
  ['UK\tBritain\tany\t\tAct 1\tban\tlaw\thigh', 'place "Britain"'],
  ['UK\tGB\tany\ttusks\tAct 1\tban\tlaw\thigh', 'unknown product "tusks"'],
  ['UK\tGB\tany\t\tAct 1\t\tlaw\thigh', 'does not say what the rule is'],
  ['UK\tGB\tany', 'has 3 cells instead of 8'],
])('%s is refused with file and line', (row, message) => {
  expect(() => readLegalRules(`${head}${row}\n`, known)).toThrow(`legal-rules.tsv:2: ${message}`)
})
