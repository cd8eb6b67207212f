/** Taxa that are hardly ever bred: "captive bred" is a classic cover for animals taken from the wild. */
import type { Taxonomy } from '../keywords/taxonomy.ts'

const HARDLY_BRED = new Set([
  'Nycticebus',
  'Manis',
  'Manidae',
  'Rhinoplax vigil',
  'Hylobatidae',
  'Pongo',
  'Pan troglodytes',
  'Varanus bengalensis',
  'Acinonyx jubatus',
  'Aonyx cinereus',
  'Carettochelys insculpta',
])

/** Whether the taxon, its genus or its family stands among them. */
export function hardlyBred(name: string, taxonomy: Taxonomy): boolean {
  const family = taxonomy.taxa.get(name)?.family ?? ''
  return [name, name.split(' ')[0] ?? name, family].some((one) => HARDLY_BRED.has(one))
}
