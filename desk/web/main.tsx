/** Starts the pages. */
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { allowStylesOfLibraries } from './app/style-nonce.ts'

allowStylesOfLibraries()
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<App />)
