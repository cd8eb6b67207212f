/** The commands of `wtm`, and one run of the command line of this process. */
import { VERSION } from '../config.ts'
import { registerClassify } from './classify.ts'
import { registerCrawl } from './crawl.ts'
import { registerDemo } from './demo.ts'
import { registerDesk } from './desk.ts'
import { registerEgress } from './egress.ts'
import { registerEvaluate } from './evaluate.ts'
import { registerEvidence } from './evidence.ts'
import { registerExport } from './export.ts'
import { registerExtract } from './extract.ts'
import { registerJobs } from './jobs.ts'
import { registerKeywords } from './keywords.ts'
import { OutputError } from './output-error.ts'
import { explain, run } from './run.ts'
import { registerScheduler } from './scheduler.ts'
import { registerSites } from './sites.ts'
import { registerStart } from './start.ts'
import { registerUser } from './user.ts'
import { registerWorker } from './worker.ts'

/** In the order of the help text: from one listing to the whole system. */
const COMMANDS = [
  registerClassify,
  registerEvaluate,
  registerKeywords,
  registerCrawl,
  registerExtract,
  registerSites,
  registerDemo,
  registerStart,
  registerWorker,
  registerScheduler,
  registerEgress,
  registerDesk,
  registerUser,
  registerEvidence,
  registerJobs,
  registerExport,
]

// Whoever read our output has seen enough, as `wtm classify | head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  process.exit(explain(new OutputError(error)))
})

process.exitCode = await run(process.argv.slice(2), COMMANDS, VERSION)
