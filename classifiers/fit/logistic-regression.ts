/**
 * Logistic regression with an L2 penalty and a sign for each weight that sense demands, by projected gradient descent
 * with momentum (Nesterov). Small, deterministic, and enough for a few dozen signals and a few thousand rows.
 */
export interface TrainingRow {
  readonly values: Readonly<Record<string, number>>
  /** 1 for what should be flagged, 0 for what should not. */
  readonly target: 0 | 1
  /** How much the row counts. */
  readonly weight: number
}

export interface FitOptions {
  readonly names: readonly string[]
  /** Penalty on the squared distance of a weight from its prior. */
  readonly l2: number
  /** +1: the weight may not be negative; -1: not positive. */
  readonly signs: Readonly<Record<string, 1 | -1 | 0>>
  /** Weight that a signal has when the data say nothing about it; 0 where absent. */
  readonly priors: Readonly<Record<string, number>>
  readonly steps?: number
}

/** The weights that minimise the penalised loss within the signs. */
export function fitLogistic(rows: readonly TrainingRow[], options: FitOptions): Record<string, number> {
  const { names, l2, signs, priors, steps = 3000 } = options
  const x = rows.map(({ values }) => names.map((name) => values[name] ?? 0))
  const prior = names.map((name) => priors[name] ?? 0)
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  const rate = 1 / (largestSquare(x) / 4 + l2 / total)
  let weights = prior.map((value, j) => project(value, signs[names[j] ?? ''] ?? 0))
  let previous = weights
  for (let step = 1; step <= steps; step++) {
    const momentum = (step - 1) / (step + 2)
    const ahead = weights.map((value, j) => value + momentum * (value - (previous[j] ?? 0)))
    const gradient = ahead.map((value, j) => (l2 * (value - (prior[j] ?? 0))) / total)
    for (const [i, row] of rows.entries()) {
      const features = x[i] ?? []
      let logit = 0
      for (let j = 0; j < features.length; j++) logit += (features[j] ?? 0) * (ahead[j] ?? 0)
      const error = ((1 / (1 + Math.exp(-logit)) - row.target) * row.weight) / total
      for (let j = 0; j < features.length; j++) gradient[j] = (gradient[j] ?? 0) + error * (features[j] ?? 0)
    }
    previous = weights
    weights = ahead.map((value, j) => project(value - rate * (gradient[j] ?? 0), signs[names[j] ?? ''] ?? 0))
  }
  return Object.fromEntries(names.map((name, j) => [name, weights[j] ?? 0]))
}

function project(value: number, sign: 1 | -1 | 0): number {
  if (sign === 1) return Math.max(0, value)
  return sign === -1 ? Math.min(0, value) : value
}

function largestSquare(x: readonly number[][]): number {
  return Math.max(1, ...x.map((row) => row.reduce((sum, value) => sum + value * value, 0)))
}
