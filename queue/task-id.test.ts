import fc from 'fast-check'
import { expect, test } from 'vitest'
import { task as taskSchema, type VisitJob } from '../model/task.ts'
import { kindOfTask, QUEUE_NAMES } from './queue-names.ts'
import { taskIdFor } from './task-id.ts'

const base = { runId: 'run-1', site: 'market', siteVersion: 'a'.repeat(64) }
const visit: VisitJob = { ...base, url: 'http://127.0.0.1/ad/1', listingId: '1' }

test('the same work has the same name, whatever address it is found under', () => {
  const elsewhere = { ...visit, url: 'http://127.0.0.1/ad/1?from=search' }
  expect(taskIdFor('visit', elsewhere)).toBe(taskIdFor('visit', visit))
})

test('another listing, run or site is other work', () => {
  const others = [
    { ...visit, listingId: '2' },
    { ...visit, runId: 'run-2' },
    { ...visit, site: 'other' },
  ]
  const names = new Set([visit, ...others].map((payload) => taskIdFor('visit', payload)))
  expect(names.size).toBe(4)
})

test('each page of a thread is work of its own, and its first page is the thread', () => {
  const names = [visit, { ...visit, page: 1 }, { ...visit, page: 2 }].map((payload) =>
    taskIdFor('visit', payload),
  )
  expect(new Set(names).size).toBe(3)
  expect(names[0]).toBe(taskIdFor('visit', { ...visit }))
})

test('each page of each term is a search of its own', () => {
  const search = { ...base, term: 'ivory', language: 'en', page: 1, url: 'http://127.0.0.1/?q=ivory' }
  const names = [
    search,
    { ...search, page: 2 },
    { ...search, term: 'horn' },
    { ...search, language: null },
  ].map((payload) => taskIdFor('discover', payload))
  expect(new Set(names).size).toBe(4)
})

test('an assessment and a capture are named by what they are of', () => {
  const assess = taskIdFor('assess', { ...base, observationId: 'obs-1' })
  const capture = taskIdFor('capture', { ...base, itemId: 'market/1', assessmentId: 'asm-1' })
  expect(taskIdFor('assess', { ...base, observationId: 'obs-2' })).not.toBe(assess)
  expect(taskIdFor('capture', { ...base, itemId: 'market/1', assessmentId: 'asm-2' })).not.toBe(capture)
})

test('whatever a marketplace calls its listings, the name is fit for a Redis key and tells its kind', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (listingId) => {
      const taskId = taskIdFor('visit', { ...visit, listingId })
      expect(taskId).toMatch(/^visit-[0-9a-f]{32}$/)
      expect(kindOfTask(taskId)).toBe('visit')
    }),
  )
})

test('parts of a name cannot be shifted into each other', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (a, b, c, d) => {
      fc.pre(a !== c || b !== d)
      const one = taskIdFor('visit', { ...visit, runId: a, listingId: b })
      const other = taskIdFor('visit', { ...visit, runId: c, listingId: d })
      expect(one).not.toBe(other)
    }),
  )
})

test('what is no name of a task has no kind', () => {
  expect(['', 'visit', 'visitor-1', 'unknown-1'].map(kindOfTask)).toEqual([null, null, null, null])
})

test('every kind of task has a queue of its own', () => {
  const kinds = taskSchema.options.map(({ shape }) => shape.kind.value)
  expect(Object.keys(QUEUE_NAMES).sort()).toEqual([...kinds].sort())
  expect(new Set(Object.values(QUEUE_NAMES)).size).toBe(kinds.length)
  expect(Object.values(QUEUE_NAMES).filter((name) => name.includes(':'))).toEqual([])
})
