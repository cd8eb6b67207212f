/** A site whose start page shows nothing for sale; its feed does. Advertisements describe themselves by microdata. */
import type { Good } from './goods.ts'
import { type Marketplace, openMarketplace, page } from './marketplace.ts'

export function openFeedOnly(): Promise<Marketplace> {
  return openMarketplace(
    ({ url: { pathname }, goods, origin }) => {
      if (pathname === '/robots.txt') return null
      if (pathname === '/')
        return page(
          'Petit Marché',
          '<h1>Petit Marché</h1><p>Les petites annonces de la vallée. Abonnez-vous à notre flux.</p><a href="/contact">Contact</a><a href="/mentions-legales">Mentions légales</a>',
          {
            lang: 'fr',
            head: '<link rel="alternate" type="application/rss+xml" title="Annonces" href="/flux/annonces.rss"><meta property="og:locale" content="fr_FR">',
          },
        )
      if (pathname === '/flux/annonces.rss') return { mime: 'application/rss+xml', body: feed(goods, origin) }
      const id = /^\/annonce\/(\d+)$/.exec(pathname)?.[1]
      const good = goods.find((one) => String(one.id) === id)
      return good === undefined ? null : page(good.title, notice(good), { lang: 'fr' })
    },
    { count: 20, firstId: 61 },
  )
}

function feed(goods: readonly Good[], origin: string): string {
  const items = goods.map(
    (good) =>
      `<item><title>${good.title}</title><link>${origin}/annonce/${good.id}</link><guid isPermaLink="false">a-${good.id}</guid><dc:creator>${good.seller}</dc:creator><category>${good.category}</category><pubDate>${new Date(good.postedAt).toUTCString()}</pubDate><description><![CDATA[<p>${good.description}</p><p>Prix : ${good.price} €</p>]]></description><enclosure url="${origin}${good.image}" type="image/jpeg" length="1"/></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Petit Marché</title><link>${origin}/</link><description>Annonces</description>${items.join('')}</channel></rss>`
}

function notice(good: Good): string {
  return `<article itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">${good.title}</h1><img itemprop="image" src="${good.image}" width="500"><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><span itemprop="price" content="${good.price}">${good.price} €</span><meta itemprop="priceCurrency" content="EUR"><span itemprop="seller" itemscope itemtype="https://schema.org/Person"><a itemprop="url" href="/membre/${good.seller}"><span itemprop="name">${good.seller}</span></a></span></div><p itemprop="description">${good.description}</p><p>Ville : ${good.place}</p></article>`
}
