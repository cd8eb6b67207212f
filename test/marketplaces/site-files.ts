/** Site files of the test marketplaces as an officer would write them by hand, knowing each site. */
import { type Site, site as siteSchema } from '../../model/site.ts'

const common = { country: 'NL', languages: ['en'], politeness: { delaySeconds: 0 } }

export function noticeBoardSite(origin: string): Site {
  return siteSchema.parse({
    ...common,
    ...{ name: 'notice-board', title: 'Fernhill', currency: 'USD', home: `${origin}/` },
    search: {
      url: `${origin}/search/sss?query={query}&s={offset}`,
      paging: { by: 'offset', step: 12, max: 10 },
    },
    listing: { link: '/fhl/for/d/*/{id}.html', within: '.rows' },
  })
}

export function bulletinBoardSite(origin: string, more: Record<string, unknown> = {}): Site {
  return siteSchema.parse({
    ...common,
    ...{ name: 'attic-finds', title: 'Attic Finds Board', currency: 'EUR', home: `${origin}/` },
    lists: [
      {
        url: `${origin}/viewforum.php?f={category}`,
        categories: ['4'],
        paging: { by: 'link', selector: '.pagination .next a', max: 5 },
      },
    ],
    listing: {
      link: '/viewtopic.php?t={id}',
      within: '.topiclist',
      posts: {
        each: '.post',
        id: { selector: '.post', attribute: 'id', after: 'p' },
        offers: ['first', 'priced', 'along'],
        fields: {
          description: '.content',
          seller: '.author .username',
          sellerUrl: '.author .username',
          postedAt: { selector: '.author time', attribute: 'datetime' },
          ...more,
        },
        next: '.pagination .next a',
      },
    },
    sellers: { link: '/memberlist.php?u={id}' },
  })
}

export function appMarketSite(origin: string, read: 'here' | 'visit'): Site {
  const fields = {
    title: 'title',
    price: 'price.amount',
    currency: 'price.currency',
    seller: 'owner.username',
    sellerUrl: 'owner.profileUrl',
    location: 'city',
    postedAt: 'createdAt',
    images: 'photos[*].url',
  }
  return siteSchema.parse({
    ...common,
    ...{ name: 'kampong-swap', title: 'Kampong Swap', currency: 'SGD', home: `${origin}/` },
    fetch: 'browser',
    search: {
      url: `${origin}/api/v2/items?q={query}&cursor={cursor}`,
      as: 'json',
      items: { at: 'data.items', id: 'id', url: '/i/{slug}-{id}', fields },
      paging: { by: 'cursor', at: 'meta.nextCursor' },
      read,
    },
    listing: {
      link: '/i/*-{id}',
      data: {
        url: `${origin}/api/v2/items/{id}`,
        at: 'item',
        fields: { ...fields, description: 'body' },
      },
    },
  })
}

export function feedOnlySite(origin: string, read: 'here' | 'visit'): Site {
  return siteSchema.parse({
    ...common,
    ...{ name: 'petit-marche', title: 'Petit Marché', currency: 'EUR', home: `${origin}/` },
    lists: [{ url: `${origin}/flux/annonces.rss`, as: 'feed', read }],
    listing: { link: '/annonce/{id}' },
  })
}

export function sitemapOnlySite(origin: string): Site {
  return siteSchema.parse({
    ...common,
    ...{ name: 'cho-que', title: 'Chợ Quê', currency: 'VND', home: `${origin}/` },
    lists: [{ url: `${origin}/sitemaps/index.xml`, as: 'sitemap', sitemaps: '/sitemaps/tin-*.xml.gz' }],
    listing: { link: '/mua-ban/*-tin{id}.htm' },
  })
}
