/**
 * The `wtm` command. JavaScript, because this one file is read before the cache is on: for TypeScript, Node would load its
 * compiler each time; and because an older Node can read it and say what it lacks.
 */
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE = 24

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  console.error(
    `wtm: NODE_TOO_OLD: this is Node ${process.versions.node}, and wtm needs ${OLDEST_NODE}; call it as npm run wtm, which brings its own`,
  )
  process.exitCode = 2
} else {
  // Compiled modules are kept beside the packages, where nobody else may write; without it, start takes longer. Only
  // what is imported later than this is compiled once and for all.
  module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/wtm', import.meta.url)))
  await import('./commands.ts')
}
