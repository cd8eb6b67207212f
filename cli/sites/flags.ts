/** Values of options as people type them. */
import { InvalidArgumentError } from 'commander'

export function seconds(text: string): number {
  const number = Number(text)
  if (text.trim() === '' || !Number.isFinite(number) || number < 0 || number > 600)
    throw new InvalidArgumentError('must be a number of seconds from 0 to 600')
  return number
}

/** An option that may be given several times. */
export function collect(text: string, before: string[] = []): string[] {
  return [...before, text]
}
