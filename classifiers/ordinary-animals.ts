/** Animals that anybody may sell: domestic ones, and species that no appendix lists. */
import type { Findings } from './findings.ts'

/** Whether the title names such an animal: then it is no wildlife that is left unnamed, and its price says nothing. */
export function namesOrdinaryAnimal({ signals, innocent }: Pick<Findings, 'signals' | 'innocent'>): boolean {
  const named = [
    ...(signals.get('domestic') ?? []),
    ...innocent.filter(({ entry }) => entry.reading === 'species that is not listed'),
  ]
  return named.some(({ field }) => field === 'title')
}
