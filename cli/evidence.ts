/** `wtm evidence`: proves that stored evidence is what it was. */
import type { Command } from 'commander'

export function registerEvidence(program: Command): void {
  const evidence = program.command('evidence').description('Evidence in the vault.')
  evidence
    .command('verify')
    .description(
      'Hashes evidence again and compares it with its manifest and its record; a line for each finding.',
    )
    .option('--evidence <id>', 'one piece of evidence')
    .option('--all', 'all evidence, and manifests whose record is gone (the default)')
    .option('--json', 'one JSON object a line', false)
    .action(async ({ evidence: id, json }: { evidence?: string; json: boolean }) => {
      const [{ readConfig }, { openEvidenceRecords }, { verifyStored }] = await Promise.all([
        import('../config.ts'),
        import('../workers/main.ts'),
        import('../workers/verify-stored.ts'),
      ])
      await using records = await openEvidenceRecords(readConfig())
      const report = await verifyStored(records, id ?? null, (finding) => {
        const { kind, evidenceId, sha256, detail } = finding
        const line = json ? JSON.stringify(finding) : [kind, evidenceId ?? '-', sha256, detail].join('\t')
        process.stdout.write(`${line}\n`)
      })
      const { verified, findings, unlisted } = report
      const more = unlisted > 0 ? `; ${unlisted} files belong to no evidence yet` : ''
      console.error(`${verified} verified, ${findings} findings${more}`)
      process.exitCode = report.exitStatus
    })
}
