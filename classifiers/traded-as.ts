/** What a taxon can be traded as: a bird has no ivory, a tortoise no gall that anybody sells. */
import type { Taxonomy } from '../keywords/taxonomy.ts'

/** Products that a taxon yields; null where no list is known, so that every product may be meant. */
export function productsOf(name: string, taxonomy: Taxonomy): ReadonlySet<string> | null {
  const taxon = taxonomy.taxa.get(name)
  const genus = name.split(' ')[0] ?? name
  const line = [name, genus, taxon?.family, taxon?.order, taxon?.class]
  const known = line.find((one) => one !== undefined && PRODUCTS.has(one))
  if (known !== undefined) return PRODUCTS.get(known) ?? null
  return isPlant(taxon) ? PLANT : null
}

/** The arrangement of CITES gives plants an order and no class. */
function isPlant(taxon: { order: string; class: string } | undefined): boolean {
  return taxon !== undefined && taxon.class === '' && taxon.order !== ''
}

const BODY = 'live meat bone skin_leather tooth_claw medicine taxidermy trophy jewellery_carving oil_musk'

const PLANT: ReadonlySet<string> = new Set(
  'plant_live plant_extract wood medicine oil_musk jewellery_carving'.split(' '),
)

/**
 * By the finest taxon of the table that a name belongs to. Kept wide: only what the body does not have, or what is not
 * sold of the group, is left out.
 */
const PRODUCTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    Mammalia: `${BODY} bile_gall horn antler_casque wool`,
    Proboscidea: `${BODY} ivory`,
    Perissodactyla: `${BODY} horn`,
    Artiodactyla: `${BODY} horn antler_casque wool ivory`,
    Hippopotamidae: `${BODY} ivory`,
    Cetacea: `${BODY} ivory`,
    Carnivora: BODY,
    Ursidae: `${BODY} bile_gall`,
    Odobenidae: `${BODY} ivory`,
    Primates: BODY,
    Pholidota: `${BODY} scales`,
    Aves: 'live feather egg meat bone tooth_claw medicine taxidermy trophy jewellery_carving',
    Bucerotiformes:
      'live feather egg meat bone tooth_claw medicine taxidermy trophy jewellery_carving antler_casque',
    Reptilia: `${BODY} egg shell scales bile_gall`,
    Testudines: 'live shell meat egg bone medicine taxidermy jewellery_carving oil_musk',
    Cheloniidae: 'live shell meat egg bone skin_leather medicine taxidermy jewellery_carving oil_musk',
    Serpentes: `${BODY} egg bile_gall`,
    Sauria: `${BODY} egg bile_gall`,
    Crocodylia: `${BODY} egg bile_gall`,
    Amphibia: 'live meat egg skin_leather medicine taxidermy oil_musk',
    Actinopteri: 'live meat egg swim_bladder scales skin_leather bone medicine taxidermy jewellery_carving',
    Acipenseriformes: 'live meat egg caviar swim_bladder skin_leather medicine taxidermy oil_musk',
    Elasmobranchii:
      'live meat fin egg skin_leather bone tooth_claw medicine taxidermy trophy jewellery_carving oil_musk',
    Holothuroidea: 'live meat medicine',
    Hirudinoidea: 'live medicine',
    Insecta: 'live egg taxidermy jewellery_carving',
    Arachnida: 'live egg taxidermy medicine jewellery_carving',
    Bivalvia: 'live shell meat jewellery_carving medicine',
    Gastropoda: 'live shell meat jewellery_carving medicine',
    Cephalopoda: 'live shell meat jewellery_carving medicine',
    Anthozoa: 'live coral jewellery_carving medicine',
  }).map(([name, products]) => [name, new Set(products.split(' '))]),
)
