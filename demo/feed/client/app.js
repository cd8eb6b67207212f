/** Snapstall in the browser: the frame, and which view an address shows. */
import { element } from './element.js'
import { showFeed } from './feed-view.js'
import { showItem } from './item-view.js'

const view = element('main')
const box = element('input', { name: 'q', placeholder: 'Search snaps', 'aria-label': 'Search' })
const form = element('form', { action: '/', role: 'search' }, box)

document
  .querySelector('#app')
  .append(
    element(
      'header',
      {},
      element('a', { class: 'brand', href: '/' }, 'snapstall'),
      form,
      element('a', { class: 'sell', href: '/messages' }, '＋ Sell'),
    ),
    view,
    element(
      'footer',
      {},
      'Snapstall is a demonstration: sellers and listings are invented, nothing is for sale.',
    ),
  )

form.addEventListener('submit', (event) => {
  event.preventDefault()
  go(`/?q=${encodeURIComponent(box.value)}`)
})
document.addEventListener('click', (event) => {
  const link = event.target.closest('a')
  if (link === null || event.ctrlKey || event.metaKey || event.button !== 0) return
  event.preventDefault()
  go(link.getAttribute('href'))
})
addEventListener('popstate', show)
show()

function go(address) {
  history.pushState(null, '', address)
  scrollTo(0, 0)
  show()
}

function show() {
  const { pathname, searchParams } = new URL(location.href)
  const query = searchParams.get('q') ?? ''
  const [, kind, name] = /^\/(item|by)\/([^/]+)$/.exec(pathname) ?? []
  box.value = query
  document.title = 'Snapstall'
  if (kind === 'item') return showItem(view, decodeURIComponent(name))
  if (kind === 'by') return showFeed(view, { query: '', by: decodeURIComponent(name) })
  return showFeed(view, { query, by: null })
}
