/** The endless feed: all listings, those of a search, or those of a seller. */
import { card, trending } from './card.js'
import { element } from './element.js'

/**
 * @param {HTMLElement} into
 * @param {{ query: string, by: string | null }} wanted
 */
export async function showFeed(into, { query, by }) {
  const results = element('section', { 'data-part': 'results', class: 'grid' })
  const foot = element('p', { class: 'foot' }, 'Loading …')
  const heading = by === null ? (query === '' ? 'Fresh on Snapstall' : `“${query}”`) : `@${by}`
  into.replaceChildren(await trending(), element('h1', { dir: 'auto' }, heading), results, foot)

  let after = ''
  let loading = false
  const more = async () => {
    if (loading) return
    loading = true
    const parameters = new URLSearchParams({ q: query, after })
    if (by !== null) parameters.set('by', by)
    const { items, next } = await (await fetch(`/api/feed?${parameters}`)).json()
    results.append(...items.map(card))
    loading = false
    if (next === null) {
      nearEnd.disconnect()
      foot.textContent =
        results.childElementCount === 0 ? 'Nothing found. Try another word.' : 'You have seen it all ✦'
      return
    }
    after = next
    nearEnd.unobserve(foot)
    nearEnd.observe(foot)
  }
  const nearEnd = new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && more(),
    {
      rootMargin: '200px',
    },
  )
  nearEnd.observe(foot)
}
