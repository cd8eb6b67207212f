/** Search words by which everything that is offered is found. */

/** Few words that together stand in all titles: at each step the one that most of the remaining titles have. */
export function coveringWords(titles: readonly string[]): string[] {
  const left = new Map(titles.map((title) => [title, new Set(wordsOf(title))]))
  const chosen: string[] = []
  while (left.size > 0) {
    const counts = new Map<string, number>()
    for (const words of left.values()) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    const [best] = [...counts].toSorted(([, one], [, other]) => other - one)
    if (best === undefined) break
    chosen.push(best[0])
    for (const [title, words] of left) if (words.has(best[0]) || words.size === 0) left.delete(title)
  }
  return chosen
}

function wordsOf(title: string): string[] {
  return (title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => word.length > 1)
}
