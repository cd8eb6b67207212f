/** Greek in Latin letters, by sound and by the look of the letters (`w` for ω, `8` for θ). */
import { letterScheme, written } from './letter-scheme.ts'

export function greeklishForms(term: string): string[] {
  const bare = term.normalize('NFD').replace(/\p{M}/gu, '')
  return SCHEMES.map((scheme) => written(bare, scheme))
}

const COMMON =
  'α a, β v, γ g, δ d, ε e, ζ z, η i, θ th, ι i, κ k, λ l, μ m, ν n, ξ x, ο o, π p, ρ r, σ s, ς s, τ t, υ y, φ f, ' +
  'χ ch, ψ ps, ω o, ου ou, αυ av, ευ ev'

const SCHEMES = [
  letterScheme(COMMON),
  letterScheme(COMMON, 'χ h, υ i, ξ ks, μπ b, ντ d, γκ g'),
  letterScheme(COMMON, 'β b, η h, θ 8, υ u, χ x, ω w, αυ au, ευ eu'),
  letterScheme(COMMON, 'χ x, ω w'),
]
