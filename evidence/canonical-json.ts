/** One byte sequence for one JSON value, so that a hash can name it. */
import canonicalize from 'canonicalize'

/**
 * The canonical form of RFC 8785 in UTF-8.
 *
 * RFC 8785 forbids lone surrogates, and a hostile page may well contain one: they become U+FFFD,
 * as they do in every UTF-8 text.
 *
 * @throws TypeError when `value` has no JSON form at all.
 */
export function canonicalJson(value: unknown): Uint8Array {
  const text = canonicalize(wellFormed(value))
  if (text === undefined) throw new TypeError('A value without a JSON form has no canonical JSON')
  return new TextEncoder().encode(text)
}

/** The same JSON value with every lone surrogate, in values and in keys, replaced by U+FFFD. */
export function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map(wellFormed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key.toWellFormed(), wellFormed(part)]),
  )
}
