/** The year or century that an advert gives for the age of a thing. */

/** The earliest year from 1500 to 1989 in the text, a century counting by its last year; null where there is none. */
export function claimedYear(text: string): number | null {
  const years = [...text.slice(0, LONGEST).matchAll(YEAR)].map(([year]) => Number(year))
  const centuries = [...text.slice(0, LONGEST).matchAll(CENTURY)].flatMap(([, arabic, before, behind]) => {
    const roman = (before ?? behind ?? '').toUpperCase()
    const century = arabic === undefined ? (ROMAN[roman] ?? 0) : Number(arabic)
    return century >= 15 && century <= 19 ? [century * 100 - 1] : []
  })
  const found = [...years, ...centuries]
  return found.length === 0 ? null : Math.min(...found)
}

const LONGEST = 20_000
const YEAR = /(?<![\p{L}\p{N}/.,-])(?:1[5-8]\d\d|19[0-8]\d)(?=(?:s|er|年|'s)?(?![\p{L}\p{N}/]))/gu
const ROMAN: Readonly<Record<string, number>> = { XV: 15, XVI: 16, XVII: 17, XVIII: 18, XIX: 19 }
const CENTURY =
  /(?<![\p{L}\p{N}])(?:(1[5-9])(?:th|e|ème|\.)?\s?(?:c\b|cent|jahrh|jh|eeuw|seku|wiek|stol|век|ст\.|世[紀纪])|(X[VIX]*)(?:e|ème)?\s?(?:siècle|s\.|secolo|sec\.|wiek|век|ст\.)|(?:siglo|século|secolo|secolul|siècle)\s(X[VIX]*))/giu
