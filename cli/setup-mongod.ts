/** `npm run setup:mongod`: fetches MongoDB's own server, so that a start on this machine uses it. */
import { readConfig } from '../config.ts'
import { downloadMongod } from '../services/download-mongod.ts'
import { explain } from './run.ts'

try {
  console.error('Downloading mongod …')
  const program = await downloadMongod(readConfig().programsDir)
  console.error(`MongoDB's own server is at ${program}; the next npm start uses it.`)
} catch (error) {
  process.exitCode = explain(error)
}
