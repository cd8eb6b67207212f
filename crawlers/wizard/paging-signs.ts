/** How a page of results leads to the next. */
import type { CheerioAPI } from 'cheerio'
import { crawlUrlFrom } from '../../model/crawl-url.ts'
import type { Paging } from '../../model/result-list.ts'
import { oneLine, type Selection } from '../reading/visible-text.ts'
import { selectorOf } from './list-scope.ts'

export interface FoundPaging {
  paging: Paging
  /** The address of the list with `{page}` or `{offset}` in it, where pages are counted. */
  url: string | null
  /** The next page as this one leads to it; null where it takes a browser. */
  next: string | null
}

/** @param pageUrl the first page of the results. */
export function pagingOn($: CheerioAPI, pageUrl: string): FoundPaging | null {
  const numbers = numberedLinks($, pageUrl)
  return countedPages(numbers, pageUrl) ?? nextLink($, pageUrl) ?? moreButton($)
}

interface NumberedLink {
  /** What the link says: the page that a person would go to. */
  page: number
  url: URL
}

function numberedLinks($: CheerioAPI, pageUrl: string): NumberedLink[] {
  return $('a[href]')
    .toArray()
    .flatMap((node) => {
      const text = oneLine($(node).text())
      const page = /^(?:page |seite |p\. ?)?(\d{1,4})$/i.exec(text)?.[1]
      const url = crawlUrlFrom($(node).attr('href') ?? '', pageUrl)
      return page === undefined || url === null || Number(page) < 2 ? [] : [{ page: Number(page), url }]
    })
}

/** A parameter of the address that counts with the pages: `page=2` for 2, or `start=50` for 3. */
function countedPages(links: readonly NumberedLink[], pageUrl: string): FoundPaging | null {
  const here = new URL(pageUrl)
  const [first] = links.toSorted((one, other) => one.page - other.page)
  if (first === undefined || first.url.pathname !== here.pathname) return null
  for (const [name, value] of first.url.searchParams) {
    if (!/^\d{1,6}$/.test(value) || here.searchParams.get(name) === value) continue
    const step = Number(value) / (first.page - 1)
    const counts = (per: number, from: number) =>
      links.every(({ page, url }) => Number(url.searchParams.get(name)) === from + (page - 1) * per)
    const isPage = counts(1, 1) || counts(1, 0)
    if (!isPage && !(Number.isInteger(step) && step > 1 && counts(step, 0))) continue
    const marker = isPage ? '{page}' : '{offset}'
    const paging: Paging = isPage
      ? { by: 'number', first: counts(1, 1) ? 1 : 0, max: MOST_PAGES }
      : { by: 'offset', first: 0, step, max: MOST_PAGES }
    return { paging, url: withMarker(here, first.url, name, marker), next: first.url.href }
  }
  return null
}

const MOST_PAGES = 20
const MARK = '0page0'

/** The parameters of this page come first, so that the term stays where the site puts it. */
function withMarker(here: URL, next: URL, name: string, marker: string): string {
  const url = new URL(next)
  for (const [key, value] of here.searchParams) if (key !== name) url.searchParams.set(key, value)
  url.searchParams.set(name, MARK)
  url.hash = ''
  return url.href.replace(MARK, marker)
}

const NEXT_WORDS =
  /^(next|next page|older( posts)?|weiter|nächste( seite)?|vor|suivant|page suivante|suivante|siguiente|próximo|próxima|seguinte|avanti|successiva|volgende|następna|dalej|далее|следующая|вперед|sonraki|berikutnya|selanjutnya|tiếp|trang sau|sau|ถัดไป|下一页|下一頁|次へ|次のページ|다음|التالي)?\s*[»›>→]*$/i

function nextLink($: CheerioAPI, pageUrl: string): FoundPaging | null {
  const marked = $('a[rel~="next"][href], link[rel~="next"][href]').first()
  const spoken = $('a[href]')
    .toArray()
    .map((node) => $(node))
    .find((link) => {
      const text = oneLine(link.text()) || oneLine(link.attr('aria-label') ?? link.attr('title') ?? '')
      return text !== '' && NEXT_WORDS.test(text) && /\p{L}|[»›>→]/u.test(text)
    })
  const link = marked.length > 0 ? marked : spoken
  const next = link === undefined ? null : crawlUrlFrom(link.attr('href') ?? '', pageUrl)
  if (link === undefined || next === null || next.href === pageUrl) return null
  const selector =
    marked.length > 0 ? `${marked.prop('tagName')?.toLowerCase() ?? 'a'}[rel~="next"]` : nextSelector($, link)
  return selector === null
    ? null
    : { paging: { by: 'link', selector, max: MOST_PAGES }, url: null, next: next.href }
}

/** By a name that says so, as `.next`; else by where it stands. */
function nextSelector($: CheerioAPI, link: Selection): string | null {
  for (const [element, inside] of [
    [link, ''],
    [link.parent(), ' a'],
  ] as const) {
    const name = (element.attr('class') ?? '')
      .split(/\s+/)
      .find((word) => /next|older|weiter|suivant/i.test(word))
    if (name !== undefined && /^[\w-]+$/.test(name)) {
      const selector = `.${name}${inside || ''}`
      if ($(selector).first().attr('href') === link.attr('href')) return selector
    }
  }
  return selectorOf($, link)
}

const MORE_WORDS =
  /(load|show|view|see) more|mehr (laden|anzeigen)|weitere (anzeigen|laden)|voir plus|afficher plus|charger plus|ver más|cargar más|mostrar más|ver mais|carregar mais|mostra altri|carica altri|meer (laden|tonen)|pokaż więcej|показать ещё|показать еще|daha fazla|muat lebih|lihat lainnya|selengkapnya|xem thêm|tải thêm|ดูเพิ่มเติม|โหลดเพิ่ม|加载更多|查看更多|更多|もっと見る|더보기|عرض المزيد|المزيد/i

function moreButton($: CheerioAPI): FoundPaging | null {
  const button = $('button, a:not([href]), a[href="#"], [role="button"], input[type="button"]')
    .toArray()
    .map((node) => $(node))
    .find((element) => MORE_WORDS.test(oneLine(element.text() || element.attr('value') || '')))
  if (button === undefined) return null
  const text = oneLine(button.text() || button.attr('value') || '')
  const selector = selectorOf($, button)
  const by = selector === null ? { text } : { selector }
  return { paging: { by: 'button', ...by, max: MOST_PAGES }, url: null, next: null }
}
