/** One listing. */
import { trending } from './card.js'
import { element } from './element.js'
import { lazyPicture } from './lazy-picture.js'
import { howLongAgo } from './when.js'

/**
 * @param {HTMLElement} into
 * @param {string} id
 */
export async function showItem(into, id) {
  const answer = await fetch(`/api/items/${encodeURIComponent(id)}`)
  if (!answer.ok) {
    document.title = 'Snapstall'
    into.replaceChildren(
      element(
        'section',
        { 'data-part': 'gone', class: 'gone' },
        element('h1', {}, 'This one is gone'),
        'Someone was faster, or it was taken down.',
      ),
      await trending(),
    )
    return
  }
  const item = await answer.json()
  document.title = `${item.title} · Snapstall`
  const facts = element(
    'p',
    { class: 'facts' },
    element('span', { 'data-part': 'place', dir: 'auto' }, item.place),
    element('span', { 'data-part': 'when', dir: 'auto' }, howLongAgo(item.postedAt, item.language)),
    element('a', { 'data-part': 'tag', href: `/?q=${item.category}` }, item.category),
  )
  into.replaceChildren(
    element(
      'article',
      { 'data-part': 'item', class: 'item', lang: item.language },
      element(
        'div',
        { 'data-part': 'pictures' },
        ...item.pictures.map((source) => lazyPicture(source, item.title)),
      ),
      element(
        'div',
        { class: 'side' },
        element(
          'a',
          { 'data-part': 'seller', class: 'seller', href: `/by/${encodeURIComponent(item.seller)}` },
          item.seller,
        ),
        element('h1', { dir: 'auto' }, item.title),
        element('p', { 'data-part': 'words', class: 'words', dir: 'auto' }, item.words),
        facts,
        element('a', { class: 'chat', href: '/messages' }, 'Chat'),
      ),
    ),
    await trending(),
  )
}
