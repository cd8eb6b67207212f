/** What the wizard says about each key of a site file. */

/** One thing that the wizard found, took for likely, or could not find. */
export interface Finding {
  /** The key of the site file that it is about. */
  about: string
  level: 'found' | 'guessed' | 'missing'
  text: string
}

/** Takes back what was said about a key, where something found later says more. */
export function dropFindings(findings: Finding[], about: string): void {
  findings.splice(0, findings.length, ...findings.filter((finding) => finding.about !== about))
}
