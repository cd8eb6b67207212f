/** A site that is found by its packed sitemaps alone; its pages describe themselves by Open Graph. */
import { gzipSync } from 'node:zlib'
import type { Good } from './goods.ts'
import { type Marketplace, openMarketplace, page, slice } from './marketplace.ts'

const ON_A_MAP = 12

export function openSitemapOnly(): Promise<Marketplace> {
  return openMarketplace(
    ({ url: { pathname }, goods, origin }) => {
      if (pathname === '/robots.txt')
        return {
          mime: 'text/plain',
          body: `User-agent: *\nDisallow: /admin\nSitemap: ${origin}/sitemaps/index.xml\n`,
        }
      if (pathname === '/')
        return page(
          'Chợ Quê',
          '<h1>Chợ Quê</h1><p>Tải ứng dụng của chúng tôi để xem các tin đăng.</p><a href="/ve-chung-toi">Về chúng tôi</a>',
          { lang: 'vi' },
        )
      if (pathname === '/sitemaps/index.xml') return xml(index(goods, origin))
      if (pathname === '/sitemaps/pages.xml')
        return xml(urls([`${origin}/ve-chung-toi`, `${origin}/lien-he`, `${origin}/dieu-khoan`]))
      const map = /^\/sitemaps\/tin-(\d+)\.xml\.gz$/.exec(pathname)?.[1]
      if (map !== undefined) {
        const addresses = slice(goods, Number(map) - 1, ON_A_MAP).map((good) => origin + pathOf(good))
        return { mime: 'application/gzip', body: gzipSync(urls(addresses)) }
      }
      const good = goods.find((one) => pathname === pathOf(one))
      return good === undefined
        ? null
        : page(good.title, notice(good), { lang: 'vi', head: graph(good, origin) })
    },
    { count: 30, firstId: 118_000 },
  )
}

function pathOf({ id, slug }: Good): string {
  return `/mua-ban/${slug}-tin${id}.htm`
}

function index(goods: readonly Good[], origin: string): string {
  const maps = Array.from(
    { length: Math.ceil(goods.length / ON_A_MAP) },
    (_, i) => `${origin}/sitemaps/tin-${i + 1}.xml.gz`,
  )
  const entries = [`${origin}/sitemaps/pages.xml`, ...maps].map(
    (url) => `<sitemap><loc>${url}</loc></sitemap>`,
  )
  return `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</sitemapindex>`
}

function urls(addresses: readonly string[]): string {
  const entries = addresses.map((url) => `<url><loc>${url}</loc><lastmod>2026-11-01</lastmod></url>`)
  return `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>`
}

function xml(body: string) {
  return { mime: 'application/xml', body }
}

function graph(good: Good, origin: string): string {
  const values = {
    'og:type': 'product',
    'og:title': good.title,
    'og:description': good.description,
    'og:image': origin + good.image,
    'product:price:amount': String(good.price * 1_000),
    'product:price:currency': 'VND',
  }
  return Object.entries(values)
    .map(([name, content]) => `<meta property="${name}" content="${content}">`)
    .join('')
}

function notice(good: Good): string {
  return `<h1>${good.title}</h1><div class="gia">${good.price}.000 đ</div><div class="noi-dung">${good.description}</div><div class="khu-vuc">Khu vực: ${good.place}</div><div class="nguoi-ban">Người bán: <a href="/user/${good.seller}">${good.seller}</a></div><img src="${good.image}" width="480">`
}
