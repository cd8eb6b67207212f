/** What tells an element: its name, or words in its class, its identifier or another attribute. */
import type { PageElement } from './page-walk.ts'

/** Whether an element is one of those that are looked for. */
export type Mark = (element: PageElement) => boolean

/** Of any of these names, separated by spaces. */
export function named(names: string): Mark {
  const among = new Set(names.split(' '))
  return ({ name }) => among.has(name)
}

/** The attribute contains any of these words, separated by spaces, in any case. */
export function says(attribute: string, words: string): Mark {
  const list = words.split(' ')
  return ({ attribs }) => {
    const written = attribs[attribute]
    if (written === undefined || written === '') return false
    const lower = written.toLowerCase()
    return list.some((word) => lower.includes(word))
  }
}

/** The attribute is exactly this. */
export function is(attribute: string, value: string): Mark {
  return ({ attribs }) => attribs[attribute] === value
}

export function either(...marks: readonly Mark[]): Mark {
  return (element) => marks.some((mark) => mark(element))
}
