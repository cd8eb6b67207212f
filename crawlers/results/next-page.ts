/** Where a page of results goes on. */
import type { CheerioAPI } from 'cheerio'
import { crawlUrlFrom } from '../../model/crawl-url.ts'
import type { FieldSelector } from '../../model/field-selector.ts'
import type { ResultList } from '../../model/result-list.ts'
import { textAtPath } from '../json/json-path.ts'
import { valuesAt } from '../reading/selected-fields.ts'
import { cursorPage, nextNumberedPage } from '../site/search-url.ts'

export interface Here {
  requestedUrl: string
  finalUrl: string
  /** What relative addresses start from. */
  base: string
}

/** The next page of a list of pages or of a feed; null at its end. */
export function nextOnPage($: CheerioAPI, list: ResultList, here: Here): string | null {
  const { paging } = list
  if (paging.by === 'link' && paging.selector !== undefined) {
    const link = $(paging.selector).first()
    return leadsOn(link.attr('href') ?? link.text(), here)
  }
  if (paging.by === 'cursor' && paging.selector !== undefined)
    return pageAtCursor(list, firstText($, paging.selector), here)
  return nextNumberedPage(list, here.requestedUrl)
}

/** The same for a JSON answer. */
export function nextInJson(answer: unknown, list: ResultList, here: Here): string | null {
  const { paging } = list
  if (paging.by === 'link' && paging.at !== undefined) return leadsOn(textAtPath(answer, paging.at), here)
  if (paging.by === 'cursor' && paging.at !== undefined)
    return pageAtCursor(list, textAtPath(answer, paging.at), here)
  return nextNumberedPage(list, here.requestedUrl)
}

function leadsOn(address: string | undefined, { base, finalUrl, requestedUrl }: Here): string | null {
  if (address === undefined || address.trim() === '') return null
  const next = crawlUrlFrom(address, base)
  return next === null || next.href === finalUrl || next.href === requestedUrl ? null : next.href
}

function pageAtCursor(list: ResultList, cursor: string | undefined, { requestedUrl }: Here): string | null {
  if (cursor === undefined || cursor === '') return null
  const next = cursorPage(list, requestedUrl, cursor)
  return next === requestedUrl ? null : next
}

function firstText($: CheerioAPI, selector: FieldSelector): string | undefined {
  return valuesAt($, selector)[0]
}
