/** From the bytes of a page to its characters. */

/**
 * Decodes as browsers do: byte order mark, then the charset of the Content-Type header, then a `<meta>` in the
 * first kilobytes, then UTF-8 where the bytes are valid, else windows-1252 (WHATWG Encoding and HTML, 13.2.3).
 */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const marked = byteOrderMark(bytes)
  if (marked !== null) return new TextDecoder(marked).decode(bytes)
  for (const label of [charsetOf(contentType), metaCharset(bytes)]) {
    const decoder = label === null ? null : decoderFor(label)
    if (decoder !== null) return decoder.decode(bytes)
  }
  const text = new TextDecoder().decode(bytes)
  return text.includes('\ufffd') && !endsMidCharacter(text)
    ? new TextDecoder('windows-1252').decode(bytes)
    : text
}

/** The `charset` parameter of a Content-Type value. */
export function charsetOf(contentType: string): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1] ?? null
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return null
}

const PRESCAN_BYTES = 4_096

function metaCharset(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, PRESCAN_BYTES)).toString('latin1')
  return /<meta[^>]{0,300}?charset\s*=\s*["']?([\w.:-]+)/i.exec(start)?.[1] ?? null
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}

/** A page that was cut may end within a character; that alone does not make it another encoding. */
function endsMidCharacter(text: string): boolean {
  return text.indexOf('\ufffd') >= text.length - 3
}
