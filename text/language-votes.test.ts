import { expect, test } from 'vitest'
import { ballotOf, numberOf, Votes } from './language-votes.ts'

function votesFor(priors: Record<string, number>): Votes {
  return new Votes(ballotOf(new Map(Object.entries(priors))))
}

test('the language with the most votes leads, by the difference to the next', () => {
  const votes = votesFor({ en: 1, es: 0.5, fr: 0 })
  votes.add('es', 2)
  votes.cast({ languages: [numberOf('es'), numberOf('fr')], weight: 0.5 }, 2)
  expect(votes.leader()).toBe('es')
  expect(votes.lead()).toBeCloseTo(2.5)
})

test('a language that does not come into question is never counted', () => {
  const votes = votesFor({ ru: 0, uk: 0.1 })
  votes.add('en', 100)
  votes.add('no such language', 100)
  expect(votes.leader()).toBe('uk')
})

test('contenders are those that the rest of the votes could still bring to the front', () => {
  const votes = votesFor({ da: 3, no: 2.5, sv: 0 })
  expect(votes.within(1)).toEqual(['da', 'no'])
  expect(votes.within(5)).toEqual(['da', 'no', 'sv'])
})

test('a ballot can be voted on again and again', () => {
  const ballot = ballotOf(new Map([['en', 1]]))
  const first = new Votes(ballot)
  first.add('en', 5)
  expect(new Votes(ballot).within(0)).toEqual(['en'])
  expect(ballot.priors[numberOf('en')]).toBe(1)
})
