/**
 * What Turkish puts behind a noun or adjective, without accents, as texts are compared: derivation, number, possessor,
 * case and copula, in this order, each with the vowels of harmony. `kaplanlarından` ends so, while `biraz` (a little) is
 * no form of `bira` (beer) and `genetik` none of `genet`. After the suffixes of Göksel and Kerslake, Turkish: A
 * Comprehensive Grammar (2005), chapters 7 and 8.
 */
const DERIVATION = '(?:l[iu]k?|s[iu]z|c[iu]|c[ae]|c[iu]k|c[ae]g[iu]z)?(?:l[iu]k|l[iu]g(?=[iu]))?'
const NUMBER = '(?:l[ae]r)?'
const POSSESSOR = '(?:[iu]?m|[iu]?m[iu]z|[iu]?n|[iu]?n[iu]z|s?[iu])?'
const CASE = '(?:y?[iuae]|n?[iu]n|[dt][ae]n?|y?l[ae]|(?<=[iu])n(?:[iuae]|[dt][ae]n?))?'
const RELATIVE = '(?:k[iu](?:l[ae]r)?)?'
const PERSON = '(?:m|n|k|n[iu]z|l[ae]r)?'
const COPULA = `(?:[dt][iu]r|y?[dt][iu]${PERSON}|y?m[iu]s${PERSON}|y?s[ae]${PERSON}|y?[iu][mz]|s[iu]n(?:[iu]z)?|y?ken|m[iu])?`

const ENDINGS = new RegExp(`^${DERIVATION}${NUMBER}${POSSESSOR}${CASE}${RELATIVE}${COPULA}$`)

/** True when `ending` may follow a Turkish word. */
export function isTurkishEnding(ending: string): boolean {
  return ENDINGS.test(ending)
}
