import { type Document, MongoServerError } from 'mongodb'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../test/support/temporary-folder.ts'
import { becomePrimary, mongodProgram } from './mongod.ts'

/** A server in a given state: answers as the manual says, and remembers what it was told. */
function serverThat(state: { complaint: number | null; primary: boolean }) {
  const told: Document[] = []
  return {
    told,
    admin: async (command: Document): Promise<Document> => {
      told.push(command)
      if ('replSetGetStatus' in command && state.complaint !== null) {
        throw new MongoServerError({ message: 'not now', code: state.complaint })
      }
      if ('replSetGetConfig' in command) {
        return { config: { _id: 'wtm', version: 7, term: 3, members: [{ _id: 0, host: '127.0.0.1:1' }] } }
      }
      return { ok: 1, isWritablePrimary: state.primary }
    },
  }
}

test('a new server is made a replica set of one', async () => {
  const server = serverThat({ complaint: 94, primary: true })
  await becomePrimary(server.admin, 4000)
  expect(server.told).toContainEqual({
    replSetInitiate: { _id: 'wtm', members: [{ _id: 0, host: '127.0.0.1:4000' }] },
  })
})

test('a server that comes back on another port is told its new address', async () => {
  const server = serverThat({ complaint: 93, primary: true })
  await becomePrimary(server.admin, 4000)
  expect(server.told).toContainEqual({
    replSetReconfig: { _id: 'wtm', version: 8, term: 3, members: [{ _id: 0, host: '127.0.0.1:4000' }] },
    force: true,
  })
})

test('a server that is a set already is left as it is', async () => {
  const server = serverThat({ complaint: null, primary: true })
  await becomePrimary(server.admin, 4000)
  expect(server.told).toEqual([{ replSetGetStatus: 1 }, { hello: 1 }])
})

test('a server that does not take writes yet is waited for', async () => {
  await expect(becomePrimary(serverThat({ complaint: null, primary: false }).admin, 4000)).rejects.toThrow(
    'not a primary yet',
  )
})

test('any other complaint of the server is passed on', async () => {
  await expect(becomePrimary(serverThat({ complaint: 13, primary: false }).admin, 4000)).rejects.toThrow(
    'not now',
  )
})

test('the server listens on loopback only, and keeps its data where it is told', () => {
  using folder = temporaryFolder()
  const args = mongodProgram('/usr/bin/mongod', folder.path).argsFor(4000)
  expect(args.join(' ')).toContain('--bind_ip 127.0.0.1 --port 4000')
  expect(args).toContain(folder.path)
})
