/** Which addresses belong to a site. */

/** The site's own host, with or without `www.`, and hosts below it. */
export function isSameSite(url: URL, home: URL): boolean {
  const base = home.host.replace(/^www\./, '')
  return url.host === base || url.host.endsWith(`.${base}`)
}
