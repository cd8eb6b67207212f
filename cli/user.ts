/** `wtm user`: accounts at the desk. */
import { type Command, Option } from 'commander'
import type { UserRole } from '../model/user.ts'

export function registerUser(program: Command): void {
  const user = program.command('user').description('Accounts of the people who work at the desk.')
  user
    .command('add')
    .description('Makes an account. A pseudonym will do: it is what decisions are signed with.')
    .argument('<name>', 'lower-case letters and digits, with . _ or - between them')
    .addOption(new Option('--role <role>').choices(['analyst', 'supervisor']).default('analyst'))
    .action(async (name: string, { role }: { role: UserRole }) => {
      const { store, at } = await openAccounts()
      await using _ = store
      const { createUser } = await import('../store/users.ts')
      const made = await createUser(store, { name, role, at })
      process.stdout.write(`${made.name}\t${made.role}\n`)
    })
  user
    .command('list')
    .description('Prints each account on a line: name, role, when it was made, when it was disabled.')
    .action(async () => {
      const { store } = await openAccounts()
      await using _ = store
      const { users } = await import('../store/users.ts')
      for (const { name, role, createdAt, disabledAt } of await users(store)) {
        process.stdout.write(`${name}\t${role}\t${createdAt}\t${disabledAt ?? ''}\n`)
      }
    })
  user
    .command('link')
    .description('Prints a link that signs a person in, once, within the hour.')
    .argument('<name>')
    .option('--desk <url>', 'where people reach the desk')
    .action(async (name: string, words: { desk?: string }) => {
      const { store, at, config } = await openAccounts()
      await using _ = store
      const [{ issueSignInToken }, { SIGN_IN_LINK_SECONDS, signInLink }] = await Promise.all([
        import('../store/sign-in.ts'),
        import('../desk/sign-in-link.ts'),
      ])
      const url = words.desk ?? `http://${config.deskHost}:${config.deskPort}`
      const token = await issueSignInToken(store, name, { ttlSeconds: SIGN_IN_LINK_SECONDS, at })
      process.stdout.write(`${signInLink(url, token)}\n`)
    })
  user
    .command('disable')
    .description('Closes an account and ends its sessions. Its name is never given again.')
    .argument('<name>')
    .action(async (name: string) => {
      const { store, at } = await openAccounts()
      await using _ = store
      const { disableUser } = await import('../store/users.ts')
      const closed = await disableUser(store, name, at)
      process.stdout.write(`${closed.name}\tdisabled ${closed.disabledAt}\n`)
    })
}

async function openAccounts() {
  const [{ readConfig }, { openRecords }] = await Promise.all([
    import('../config.ts'),
    import('../desk/main.ts'),
  ])
  const config = readConfig()
  return { config, store: await openRecords(config), at: new Date().toISOString() }
}
