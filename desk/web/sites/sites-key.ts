/** Under which what the desk knows of sites is remembered, and forgotten when it has changed. */
export const SITES_KEY = 'sites'
