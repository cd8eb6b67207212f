/** Everything that can be drawn, by name. */
import type { Subject } from './ink.ts'
import { animals } from './subjects/animals.ts'
import { clothing } from './subjects/clothing.ts'
import { gadgets } from './subjects/gadgets.ts'
import { household } from './subjects/household.ts'
import { outdoors } from './subjects/outdoors.ts'
import { pastimes } from './subjects/pastimes.ts'
import { rooms } from './subjects/rooms.ts'
import { specimens } from './subjects/specimens.ts'

const ALL = {
  ...animals,
  ...specimens,
  ...rooms,
  ...household,
  ...gadgets,
  ...clothing,
  ...outdoors,
  ...pastimes,
}

/** The names a catalogue may use; the type is only a string once it comes out of a file. */
export const SUBJECTS: ReadonlyMap<string, Subject> = new Map(Object.entries(ALL))
