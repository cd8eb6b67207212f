/** A listing among others. */
import { element } from './element.js'
import { lazyPicture } from './lazy-picture.js'
import { howLongAgo } from './when.js'

export function card(item) {
  const place = `${item.place} · ${howLongAgo(item.postedAt, item.language)}`
  return element(
    'a',
    { class: 'card', href: `/item/${item.id}`, lang: item.language, dir: 'auto' },
    element('span', { class: 'pic' }, lazyPicture(item.cover, '')),
    element('b', { dir: 'auto' }, item.title),
    element('span', { class: 'by', dir: 'auto' }, `@${item.seller}`),
    element('span', { class: 'at', dir: 'auto' }, place),
  )
}

/** A strip that has nothing to do with what was searched for. */
export async function trending() {
  const { items } = await (await fetch('/api/trending')).json()
  const cards = items.map((item) =>
    element(
      'a',
      { class: 'bubble', href: `/item/${item.id}`, lang: item.language },
      lazyPicture(item.cover, ''),
      element('span', { dir: 'auto' }, item.title),
    ),
  )
  return element('aside', { class: 'trending' }, element('h2', {}, 'Trending'), element('div', {}, ...cards))
}
