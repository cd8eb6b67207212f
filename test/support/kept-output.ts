/** What commands say, kept instead of printed. */
import { afterEach, beforeEach, vi } from 'vitest'

/** Call once at the top of a test file; both lists are empty again before each test. */
export function keptOutput(): { out: string[]; errors: string[] } {
  const said = { out: [] as string[], errors: [] as string[] }
  beforeEach(() => {
    said.out.length = 0
    said.errors.length = 0
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.out.push(String(text)) > 0)
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.errors.push(String(text)) > 0)
    vi.spyOn(console, 'error').mockImplementation((text) => void said.errors.push(String(text)))
  })
  afterEach(() => {
    vi.restoreAllMocks()
    process.exitCode = undefined
  })
  return said
}
