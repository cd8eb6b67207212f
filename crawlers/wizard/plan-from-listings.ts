/** Puts into the plan what listings tell of their site: its currency and country, the languages and pages of sellers. */
import type { Listing } from '../../model/listing.ts'
import { detectLanguage } from '../../text/language.ts'
import { patternOf } from './address-pattern.ts'
import { dropFindings, type Finding } from './findings.ts'
import { type SitePlan, UNKNOWN } from './site-plan.ts'

export function planFromListings(plan: SitePlan, listings: readonly Listing[], findings: Finding[]): void {
  planSellers(plan, listings, findings)
  planCurrency(plan, listings, findings)
  planCountry(plan, findings)
  planLanguages(plan, listings, findings)
}

function planSellers(plan: SitePlan, listings: readonly Listing[], findings: Finding[]): void {
  const urls = [...new Set(listings.flatMap(({ seller }) => seller?.url ?? []))].map((url) => new URL(url))
  const own = urls.filter(({ host }) => host === new URL(plan.home).host)
  const link = own.length < 2 ? null : patternOf(own)
  if (link === null || link === '/{id}' || plan.family?.name === 'phpbb') return
  plan.sellers = link
  findings.push({
    about: 'sellers',
    level: 'guessed',
    text: 'pages of sellers; add follow: true to look for more of their listings',
  })
}

/** What the prices of listings are in says more than the country. */
function planCurrency(plan: SitePlan, listings: readonly Listing[], findings: Finding[]): void {
  const read = listings
    .flatMap(({ price }) => price?.currency ?? [])
    .filter((code) => code !== UNKNOWN.currency)
  const counts = [...Map.groupBy(read, (code) => code)].sort(
    ([, one], [, other]) => other.length - one.length,
  )
  const [most] = counts
  if (most === undefined || most[0] === plan.currency) return
  plan.currency = most[0]
  dropFindings(findings, 'currency')
  const text = `the prices of ${most[1].length} listings were read so`
  findings.push({ about: 'currency', level: 'guessed', text })
}

/** A currency begins with the code of its country (ISO 4217), but for those that many share. */
function planCountry(plan: SitePlan, findings: Finding[]): void {
  if (plan.country !== null || plan.currency === null || /^(X|EUR|USD)/.test(plan.currency)) return
  plan.country = plan.currency.slice(0, 2)
  dropFindings(findings, 'country')
  findings.push({ about: 'country', level: 'guessed', text: `from the currency ${plan.currency}` })
}

/** Sellers write other languages than the menus. */
function planLanguages(plan: SitePlan, listings: readonly Listing[], findings: Finding[]): void {
  const written = listings.map(({ title, description }) => detectLanguage(`${title}\n${description}`))
  const more = [...new Set(written)].filter(
    (code) =>
      code !== 'und' && !plan.languages.includes(code) && written.filter((one) => one === code).length > 1,
  )
  if (more.length === 0) return
  plan.languages.push(...more)
  findings.push({ about: 'languages', level: 'guessed', text: `listings are written in ${more.join(', ')}` })
}
