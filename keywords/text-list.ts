/** Many short texts in two arrays, each made a string only when somebody asks for it. */
export interface TextList {
  /** UTF-16 units of all texts, one after the other. */
  readonly units: Uint16Array
  /** Where each text begins; one more entry for the end of the last. */
  readonly starts: Int32Array
}

export function textList(texts: readonly string[]): TextList {
  const starts = new Int32Array(texts.length + 1)
  for (let i = 0; i < texts.length; i++) starts[i + 1] = (starts[i] ?? 0) + (texts[i] ?? '').length
  const units = new Uint16Array(starts[texts.length] ?? 0)
  let at = 0
  for (const text of texts) for (let i = 0; i < text.length; i++) units[at++] = text.charCodeAt(i)
  return { units, starts }
}

/** The text at a place; '' where there is none. */
export function textAt({ units, starts }: TextList, index: number): string {
  return Reflect.apply(String.fromCharCode, null, units.subarray(starts[index] ?? 0, starts[index + 1] ?? 0))
}

export function textsOf(list: TextList): string[] {
  return Array.from({ length: list.starts.length - 1 }, (_, index) => textAt(list, index))
}
