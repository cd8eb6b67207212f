/** Listings that try to run in the browser of whoever looks at them, or to make it call home. */
import { moreListings } from './more-listings.ts'
import type { WrittenListing } from './written-listing.ts'

/** Each sets `hacked`, opens a dialog, or loads from `evil.example`, wherever it is not treated as text. */
export const PAYLOADS = [
  '<script>globalThis.hacked=1;alert(1)</script>',
  '<img src=x onerror="hacked=1;alert(1)">',
  '<img src="https://evil.example/pixel.gif">',
  '<svg/onload=alert(1)><animate onbegin=alert(1) attributeName=x>',
  '"><iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
  "'-alert(1)-'",
  '{{constructor.constructor("alert(1)")()}}',
  'javascript:alert(1)//',
  '<a href="javascript:alert(1)">click</a>',
  '<style>@import url(https://evil.example/a.css);body{background:url(https://evil.example/b)}</style>',
  '<link rel=stylesheet href=https://evil.example/c.css><base href=https://evil.example/>',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<form action=https://evil.example/><button>Go</button></form>',
  '</title></textarea></noscript><script>alert(1)</script>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '%3Cscript%3Ealert(1)%3C/script%3E &lt;script&gt;alert(1)&lt;/script&gt;',
  '\u202e<tpircs>\u2066 \u0000 \ufeff\u200d',
  '__proto__',
] as const

export const HOSTILE_LISTINGS: readonly WrittenListing[] = moreListings(PAYLOADS.length).map(
  (listing, index) => {
    const payload = PAYLOADS[index] ?? ''
    return {
      ...listing,
      title: `${payload} Ivory bangle`,
      description: `${payload}\nIvory ${payload}`,
      price: { amount: null, currency: null, raw: payload },
      seller: payload,
      place: { text: payload, country: null },
      legalBasis: [payload],
      exemptions: [{ claim: payload, supports: [payload], accepted: false, note: payload }],
      readings: [{ reading: payload, text: payload, note: payload }],
      earlier: { title: `Before ${payload}` },
    }
  },
)
