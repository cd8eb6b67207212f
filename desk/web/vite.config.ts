/** Builds the pages into desk/web/dist, which the desk serves. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** What the server replaces by the nonce of each answer. */
const CSP_NONCE_PLACEHOLDER = '__CSP_NONCE__'

/** Parts that change rarely, kept in files of their own so that browsers keep them too. */
const VENDORS: readonly [name: string, packages: RegExp][] = [
  ['react', /node_modules[\\/](react|react-dom|react-router|scheduler|@tanstack)[\\/]/],
  ['mantine', /node_modules[\\/](@mantine|@floating-ui|react-remove-scroll|react-textarea-autosize)[\\/]/],
  ['zod', /node_modules[\\/]zod[\\/]/],
]

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  html: { cspNonce: CSP_NONCE_PLACEHOLDER },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: VENDORS.map(([name, test]) => ({ name, test })) },
      },
    },
  },
})
