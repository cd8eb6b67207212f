/** A short CSS selector by which a person finds an element again. */
import { isElement, type PageElement, type PageNode } from './page-walk.ts'

/** From the nearest identifier, or a few levels up; it need not be unique. */
export function selectorOf(element: PageElement): string {
  const steps: string[] = []
  for (let node: PageNode | null = element; node !== null && isElement(node); node = node.parent) {
    const { id, class: classes = '' } = node.attribs
    if (id !== undefined && NAME.test(id)) {
      steps.unshift(`${node.name}#${id}`)
      break
    }
    const [first] = classes.split(/\s+/).filter((name) => NAME.test(name))
    steps.unshift(first === undefined ? node.name : `${node.name}.${first}`)
    if (steps.length >= LEVELS) break
  }
  return steps.join(' ')
}

const LEVELS = 4
const NAME = /^[a-z][\w-]{0,60}$/i
