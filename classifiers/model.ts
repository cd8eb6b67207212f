/** The fitted model: a weight for each named signal, and the thresholds of the tiers. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Tier } from '../model/assessment.ts'
import { WtmError } from '../model/error.ts'
import { fieldProblems, MISSING } from './field-problems.ts'
import { SIGNAL_NAMES, SIGNALS, type SignalName } from './signals.ts'

const modelFile = z.strictObject({
  /** How the weights were fitted, in words. */
  about: z.string(),
  /** Least score of each tier. */
  thresholds: z.strictObject({ high: z.number().min(0).max(1), review: z.number().min(0).max(1) }),
  weights: z.record(z.string(), z.number()),
})

export interface Model {
  readonly hash: string
  readonly thresholds: { readonly high: number; readonly review: number }
  weightOf(signal: SignalName): number
}

/** Reads and checks model.json; throws ModelFileError where a signal has no weight or a weight no signal. */
export function readModel(file = new URL('./model.json', import.meta.url)): Model {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new ModelFileError(`cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  return parseModel(text)
}

export class ModelFileError extends WtmError {
  constructor(problem: string) {
    super('MODEL_INVALID', `classifiers/model.json: ${problem}; run npm run fit to make it anew`)
  }
}

export function parseModel(text: string): Model {
  const parsed = modelFile.safeParse(jsonOf(text), { error: MISSING })
  if (!parsed.success) throw new ModelFileError(fieldProblems(parsed.error))
  const { weights, thresholds } = parsed.data
  const missing = SIGNAL_NAMES.filter((signal) => !Object.hasOwn(weights, signal))
  if (missing.length > 0) throw new ModelFileError(`no weight for ${missing.join(', ')}`)
  const unknown = Object.keys(weights).filter((signal) => !Object.hasOwn(SIGNALS, signal))
  if (unknown.length > 0) throw new ModelFileError(`unknown signals ${unknown.join(', ')}`)
  return {
    hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    thresholds,
    weightOf: (signal) => weights[signal] ?? 0,
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ModelFileError(`is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}

export function tierOf(score: number, thresholds: Model['thresholds']): Tier {
  if (score >= thresholds.high) return 'high'
  return score >= thresholds.review ? 'review' : 'none'
}
