/** Small words that stand between a noun and the name that belongs to it. */

/** Articles and prepositions of European languages, of Vietnamese and Filipino: `comme de l'ivoire`, `Via dell'Elefante`. */
const ARTICLES =
  /^[\s'’]*(?:(?:an?|the|de|del|della|dell|la|le|les|l|du|des|une?|el|los|las|o|os|as|d[oa]s?|uma?|il|lo|gli|eine?[nmrs]?|de[rnms]|das|die|zum|zur|een|het|et?t|con|một|ang|ng|az|ο|η|το)[\s'’]+){0,2}$/iu

/** Whether a text holds nothing but white space and at most two articles. */
export function articlesAtMost(text: string): boolean {
  return ARTICLES.test(text)
}
