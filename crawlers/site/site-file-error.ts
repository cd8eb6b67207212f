/** What is wrong with a site file, said so that someone who does not code can put it right. */
import { WtmError } from '../../model/error.ts'

export interface SiteFileProblem {
  file: string
  /** 1 for the first line. */
  line: number
  /** E.g. `listing.link`; '' for the file as a whole. */
  key: string
  expected: string
  example: string
}

/** All problems of a file at once. */
export class SiteFileError extends WtmError {
  readonly problems: readonly SiteFileProblem[]

  constructor(problems: readonly SiteFileProblem[]) {
    super('SITE_FILE_INVALID', problems.map(describe).join('\n'))
    this.problems = problems
  }
}

function describe({ file, line, key, expected, example }: SiteFileProblem): string {
  return `${file}:${line}: ${key === '' ? 'the file' : key} ${expected}; for example:  ${example}`
}
