/** Under which what the desk knows of drafts is remembered. */
export const DRAFTS_KEY = 'drafts'
