/** Child process of vault-full.test.ts: keeps larger and larger evidence until there is no room for more. */
import { openVault } from '../../evidence/vault.ts'
import { VaultFullError } from '../../evidence/vault-errors.ts'

const [root = ''] = process.argv.slice(2)
const vault = await openVault(root)
const kept: string[] = []
let error: unknown
for (let size = 1_024; error === undefined && size <= 2 ** 22; size *= 2) {
  const content = new Uint8Array(size).fill(kept.length)
  await vault.put(content).then(
    ({ sha256 }) => void kept.push(sha256),
    (reason: unknown) => {
      error = reason
    },
  )
}
const staging = await vault.stage(new Uint8Array(2 ** 22).fill(0xff)).then(
  () => null,
  (reason: unknown) => (reason instanceof VaultFullError ? reason.code : String(reason)),
)
const full = error instanceof VaultFullError ? { code: error.code, message: error.message } : String(error)
process.stdout.write(JSON.stringify({ kept, full, staging }))
