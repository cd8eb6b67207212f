import { expect, test } from 'vitest'
import type { SearchTerm } from '../keywords/search-terms.ts'
import { type Site, site as siteSchema } from '../model/site.ts'
import { runsToKnow, seedTerms } from './seeding.ts'

function siteWith(search: Partial<Site['search']> = {}, maxPagesPerRun = 2_000): Site {
  return siteSchema.parse({
    name: 'market',
    title: 'Market',
    country: 'VN',
    languages: ['vi', 'en'],
    currency: 'VND',
    home: 'https://market.example/',
    search: { url: 'https://market.example/?q={query}', ...search },
    listing: { link: '/ad/{id}' },
    politeness: { maxPagesPerRun },
  })
}

const LEXICON: Record<string, string[]> = {
  vi: ['tê tê', 'sừng tê giác', 'python'],
  en: ['pangolin', 'Python', 'rhino horn'],
}

function candidates(language: string): SearchTerm[] {
  return (LEXICON[language] ?? []).map((term, at) => ({
    ...{ term, language, taxonKey: term, kind: 'name' },
    weight: 1 - at / 10,
  }))
}

test('the fixed terms of a site file win, each once', () => {
  expect(seedTerms(siteWith({ terms: ['ngà', 'sừng', 'Ngà'] }), candidates)).toEqual([
    { term: 'ngà', language: null },
    { term: 'sừng', language: null },
  ])
})

test('a site that lists everything under one address is read once', () => {
  const site = siteWith({ url: 'https://market.example/all', terms: ['ngà'] })
  expect(seedTerms(site, candidates)).toEqual([{ term: '', language: null }])
})

test('the languages of the site take turns, and the same letters are asked for once', () => {
  expect(seedTerms(siteWith(), candidates)).toEqual([
    { term: 'tê tê', language: 'vi' },
    { term: 'pangolin', language: 'en' },
    { term: 'sừng tê giác', language: 'vi' },
    { term: 'Python', language: 'en' },
    { term: 'rhino horn', language: 'en' },
  ])
})

test('a short run searches for less, and never for nothing', () => {
  expect(seedTerms(siteWith({}, 9), candidates)).toHaveLength(3)
  expect(seedTerms(siteWith({}, 1), candidates)).toHaveLength(1)
})

test('a language that the lexicon does not know gives no terms', () => {
  expect(seedTerms({ ...siteWith(), languages: ['cy'] }, candidates)).toEqual([])
})

test('what found something in earlier runs comes first, and what found nothing rests', () => {
  const searches = new Map([
    ['rhino horn', [{ runsAgo: 1, flagged: 3 }]],
    ['tê tê', [1, 2, 3, 4].map((runsAgo) => ({ runsAgo, flagged: 0 }))],
  ])
  const terms = seedTerms(siteWith(), candidates, { runs: 4, searches }).map(({ term }) => term)
  expect(terms[0]).toBe('rhino horn')
  expect(terms).not.toContain('tê tê')
  expect(terms).toContain('pangolin')
})

test('as many runs are looked back on as a term may rest, and none where the site file names the terms', () => {
  expect(runsToKnow(siteWith({}, 9), candidates)).toBeGreaterThan(runsToKnow(siteWith(), candidates))
  expect(runsToKnow(siteWith({ terms: ['ngà'] }), candidates)).toBe(0)
})
