/**
 * The `wtm` command. JavaScript, because this one file is read before the cache is on: for TypeScript, Node would load its
 * compiler each time.
 */
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Compiled modules are kept beside the packages, where nobody else may write; without it, start takes longer. Only
// what is imported later than this is compiled once and for all.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/wtm', import.meta.url)))
await import('./commands.ts')
