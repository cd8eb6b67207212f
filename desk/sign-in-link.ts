/** Links that sign a person in, once. */

/** How long a link works. */
export const SIGN_IN_LINK_SECONDS = 60 * 60

/** The token stands behind `#`, so that it is in no log of a server or proxy. */
export function signInLink(deskUrl: string, token: string): string {
  return `${deskUrl.replace(/\/+$/, '')}/sign-in#${token}`
}
