/** The pages' security policy takes only styles that carry the nonce of this answer. */

declare global {
  /** Where the scroll lock behind Mantine's dialogs looks for the nonce of the `<style>` it adds. */
  var __webpack_nonce__: string | undefined
}

export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

export function allowStylesOfLibraries(): void {
  globalThis.__webpack_nonce__ = styleNonce()
}
