/** `wtm desk`: the analysts' web application, until it is stopped. */
import type { Command } from 'commander'

interface DeskWords {
  publicUrl?: string
  link?: string
}

export function registerDesk(program: Command): void {
  program
    .command('desk')
    .description('Serves the desk, where analysts decide flagged listings.')
    .option('--public-url <url>', 'where people reach it when an https proxy stands in front')
    .option('--link <user>', 'also prints a one-time sign-in link for this user')
    .action(async ({ publicUrl, link }: DeskWords) => {
      const [{ readConfig }, { runDesk }, { untilStopped }] = await Promise.all([
        import('../config.ts'),
        import('../desk/main.ts'),
        import('./until-stopped.ts'),
      ])
      await using desk = await runDesk(readConfig(), {
        ...(publicUrl !== undefined && { publicUrl }),
        report: (error) => console.error(error),
      })
      process.stdout.write(`Desk: ${desk.url}\n`)
      if (link !== undefined) process.stdout.write(`Sign in once with: ${await desk.signInLink(link)}\n`)
      await untilStopped()
    })
}
