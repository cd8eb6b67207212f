/** Pictures that load when they come near the window. */
import { element } from './element.js'

const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue
      target.src = target.dataset.src
      watcher.unobserve(target)
    }
  },
  { rootMargin: '300px' },
)

/**
 * @param {string} source
 * @param {string} alt
 */
export function lazyPicture(source, alt) {
  const picture = element('img', { 'data-src': source, alt, width: '800', height: '600' })
  picture.addEventListener('load', () => picture.classList.add('shown'))
  watcher.observe(picture)
  return picture
}
