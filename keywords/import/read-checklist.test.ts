import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readImportedTaxa, writeImportedTaxa } from './imported-taxa.ts'
import { ChecklistFileError, readChecklist } from './read-checklist.ts'

/** Headers as the Checklist of CITES species writes its index. */
const INDEX =
  'TaxonId,Kingdom,Phylum,Class,Order,Family,Genus,Species,Subspecies,FullName,AuthorYear,RankName,CurrentListing,FullAnnotationEnglish,AnnotationEnglish,#AnnotationSymbol,#Annotation,SynonymsWithAuthors,EnglishNames'
const PUMA =
  '3,Animalia,Chordata,Mammalia,CARNIVORA,FELIDAE,Puma,concolor,,Puma concolor,"(Linnaeus, 1771)",SPECIES,I/II,,"Appendix I: Populations of CR, PA.",,,"Felis concolor Linnaeus, 1771; Puma cougar (Kerr, 1792)","Cougar, Puma"'
const ALOE =
  '4,Plantae,,,LILIALES,LILIACEAE,Aloe,ferox,,Aloe ferox,Mill.,SPECIES,II,,,#4,"All parts, except seeds",,'

/** Headers as Species+ writes its listings. */
const SPECIES_PLUS =
  'Id;Kingdom;Phylum;Class;Order;Family;Genus;Species;Subspecies;Scientific Name;Author;Rank;Listing;Party;Listed under;Full note;# Full note;All_DistributionFullNames'
const MANTA =
  '7;Animalia;Chordata;Elasmobranchii;Myliobatiformes;Mobulidae;Mobula;;;Mobula spp.;;GENUS;I;;Mobula spp.;;;"Fiji; France"'

const HISTORY =
  'Kingdom,Class,Order,Family,FullName,RankName,ChangeType,Appendix,Party,EffectiveAt,IsCurrent,AnnotationEnglish'

function taxon(text: string, name: string) {
  return readChecklist(text, 'x.csv').taxa.find((one) => one.name === name)
}

test('the index of the CITES checklist gives taxa with place, listing, annotation and synonyms', () => {
  const text = `\uFEFF${INDEX}\n${PUMA}\n${ALOE}\n`
  expect(taxon(text, 'Puma concolor')).toMatchObject({
    rank: 'species',
    family: 'Felidae',
    order: 'Carnivora',
    class: 'Mammalia',
    synonyms: ['Felis concolor', 'Puma cougar'],
    listings: [
      { appendix: 'I', from: '', to: '', remark: 'split listing I/II; Appendix I: Populations of CR, PA.' },
    ],
  })
  expect(taxon(text, 'Aloe ferox')).toMatchObject({
    family: 'Liliaceae',
    class: '',
    synonyms: [],
    listings: [{ appendix: 'II', annotation: '#4' }],
  })
})

test('the listings of Species+ are read with semicolons, quoted cells and names of whole genera', () => {
  expect(taxon(`${SPECIES_PLUS}\r\n${MANTA}\r\n`, 'Mobula')).toMatchObject({
    rank: 'genus',
    listings: [{ appendix: 'I' }],
  })
})

test('the history of listings gives their days', () => {
  const rows = [
    'Animalia,Elasmobranchii,Orectolobiformes,Rhincodontidae,Rhincodon typus,SPECIES,ADDITION,II,,13/02/2003,f,',
    'Animalia,Elasmobranchii,Orectolobiformes,Rhincodontidae,Rhincodon typus,SPECIES,RESERVATION,II,NO,13/02/2003,t,',
    'Animalia,Elasmobranchii,Orectolobiformes,Rhincodontidae,Rhincodon typus,SPECIES,ADDITION,I,,05/03/2026,t,',
    'Animalia,Aves,Passeriformes,Fringillidae,Serinus mozambicus,SPECIES,ADDITION,III,GH,26/02/1976,f,',
    'Animalia,Aves,Passeriformes,Fringillidae,Serinus mozambicus,SPECIES,DELETION,III,GH,27/03/2007,f,',
  ].join('\n')
  const text = `${HISTORY}\n${rows}\n`
  expect(taxon(text, 'Rhincodon typus')?.listings).toMatchObject([
    { appendix: 'II', from: '2003-02-13', to: '2026-03-04' },
    { appendix: 'I', from: '2026-03-05', to: '' },
  ])
  expect(taxon(text, 'Serinus mozambicus')?.listings).toMatchObject([
    { appendix: 'III', from: '1976-02-26', to: '2007-03-26' },
  ])
})

test('a tab-separated table whose listings carry a year is read by its last one', () => {
  const text =
    'full_name\trank\tclass\torder\tfamily\tlisting_2017\tlisting_2026\tsynonyms\n' +
    'Mobula\tgenus\tElasmobranchii\tMyliobatiformes\tMobulidae\tII\tI\tManta\n' +
    'Psittacula krameri\tspecies\tAves\tPsittaciformes\tPsittacidae\tNC\tNC\tPsittacula "krameri" auct\n'
  expect(taxon(text, 'Mobula')?.listings).toMatchObject([{ appendix: 'I' }])
  expect(taxon(text, 'Psittacula krameri')?.listings).toMatchObject([{ appendix: null }])
})

test('of a genus whose species stand in two appendices the lesser one counts, of a species the stricter', () => {
  const row = (name: string, rank: string) => `Animalia,,,,${name},${rank},I/II/NC`
  const text = `Kingdom,Class,Order,Family,FullName,RankName,CurrentListing\n${row('PANTHERA', 'GENUS')}\n${row('Panthera leo', 'SPECIES')}\n`
  expect(taxon(text, 'Panthera')?.listings).toMatchObject([{ appendix: 'II' }])
  expect(taxon(text, 'Panthera leo')?.listings).toMatchObject([{ appendix: 'I' }])
})

test('ranks the lexicon does not use are left out and counted', () => {
  const text =
    'FullName,RankName,CurrentListing\nAloe compressa var. schistophila,VARIETY,I\nAloe,GENUS,II\n' +
    '"Dactylocnemis ""Matapia""",SPECIES,III\n'
  expect(readChecklist(text, 'x.csv')).toMatchObject({
    taxa: [{ name: 'Aloe' }],
    skipped: { 'rank variety': 1, 'name of an undescribed taxon': 1 },
  })
})

test.each([
  ['', 'x.csv:1: is empty'],
  ['a,b\n1,2\n', 'x.csv:1: has no column FullName (or Scientific Name), RankName (or Rank), CurrentListing'],
  [
    'FullName,RankName\nAloe,GENUS\n',
    'x.csv:1: has no column CurrentListing (or Listing); it has: FullName, RankName.',
  ],
  ['FullName,RankName,ChangeType\n', 'x.csv:1: has no column Appendix, EffectiveAt'],
  ['FullName,RankName,CurrentListing\n', 'x.csv:1: holds no taxon'],
  ['FullName,RankName,CurrentListing\nAloe,GENUS\n', 'x.csv:2: has 2 cells, the header has 3'],
  ['FullName,RankName,CurrentListing\n"Aloe,GENUS,II\n', 'x.csv:2: cannot be read as CSV'],
  ['FullName,RankName,CurrentListing\nAloe,GENUS,IV\n', 'x.csv:2: listing "IV" is not made of'],
  [
    'FullName,RankName,CurrentListing\n\nAloe,GENUS,II\n=1+1,GENUS,II\n',
    'x.csv:4: "=1+1" is not a scientific name',
  ],
  [`${HISTORY}\nA,,,,Aloe,GENUS,ADDITION,II,,2003,t,\n`, 'x.csv:2: EffectiveAt "2003" is not a day'],
  [`${HISTORY}\nA,,,,Aloe,GENUS,ADDITION,V,,13/02/2003,t,\n`, 'x.csv:2: appendix "V"'],
  ['%PDF-1.7\u0000', 'x.csv:1: is not a text in UTF-8'],
])('a file that is no checklist, or is broken, is refused with its line: %j', (text, message) => {
  expect(() => readChecklist(text, 'x.csv')).toThrow(ChecklistFileError)
  expect(() => readChecklist(text, 'x.csv')).toThrow(message)
})

test('whatever is in the file, it is read or refused by name', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('I', 'II/NC', 'GENUS', 'Aloe', '"'),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const text = `FullName,RankName,CurrentListing\n${rows.map((row) => row.join(',')).join('\n')}`
      try {
        expect(readChecklist(text, 'x.csv').taxa.length).toBeGreaterThan(0)
      } catch (error) {
        expect(error).toBeInstanceOf(ChecklistFileError)
      }
    }),
  )
})

test('what was imported is read back as it was written', () => {
  const { taxa } = readChecklist(`${INDEX}\n${PUMA}\n${ALOE}\n`, 'x.csv')
  expect(readImportedTaxa(writeImportedTaxa(taxa))).toEqual(taxa)
  expect(readImportedTaxa('')).toEqual([])
})

test.each([
  ['tribe', 'II', '', 'unknown rank "tribe"'],
  ['genus', 'IV', '', 'appendix "IV"'],
  ['genus', 'II', 'May', '"May" is not a day'],
])('an imported table that was tampered with is refused: %s %s %s', (rank, appendix, from, message) => {
  const head = writeImportedTaxa([]).trimEnd()
  const row = ['Aloe', rank, '', '', '', appendix, from, '', '', '', '', 's'].join('\t')
  expect(() => readImportedTaxa(`${head}\n${row}\n`)).toThrow(`imported/taxa.tsv:3: ${message}`)
})
