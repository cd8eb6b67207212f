/**
 * Keeps a spreadsheet from reading a cell as a formula (OWASP ASVS 5.0, 1.2.10).
 *
 * A cell whose first visible character could start a formula gets a single quote in front, as the
 * standard asks. Invisible characters before it are looked through, and full-width forms count, because
 * spreadsheet programs fold both away. A cell that itself begins with a quote gets one more, so that
 * {@link fromFormulaSafe} gives back exactly what was written.
 */

const FORMULA_START = /^[\p{White_Space}\p{Cc}\p{Cf}]*[=+\-@\t\r\n\0＝＋－＠﹦﹢﹣﹫'|%]/u

/** The cell's text, made harmless for a spreadsheet. */
export function formulaSafe(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text
}

/** What {@link formulaSafe} was given. */
export function fromFormulaSafe(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell
}
