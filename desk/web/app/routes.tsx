/** Which address shows which page; each page is loaded when it is first needed. */
import { createBrowserRouter, redirect } from 'react-router'
import { PageLoading } from '../parts/page-loading.tsx'
import { SignInPage } from '../sign-in/sign-in-page.tsx'
import { NotFound, PageTrouble } from './page-trouble.tsx'
import { Shell } from './shell.tsx'

export function newRouter() {
  return createBrowserRouter([
    { path: '/sign-in', element: <SignInPage />, errorElement: <PageTrouble /> },
    {
      element: <Shell />,
      errorElement: <PageTrouble />,
      hydrateFallbackElement: <PageLoading />,
      children: [
        { index: true, loader: () => redirect('/queue') },
        {
          path: 'queue',
          lazy: async () => ({ Component: (await import('../queue/queue-page.tsx')).QueuePage }),
        },
        {
          path: 'items/:itemId',
          lazy: async () => ({ Component: (await import('../item/item-page.tsx')).ItemPage }),
        },
        {
          path: 'items/:itemId/original',
          lazy: async () => ({ Component: (await import('../item/leaving-page.tsx')).LeavingPage }),
        },
        {
          path: 'takedowns/:site?',
          lazy: async () => ({ Component: (await import('../takedown/takedown-page.tsx')).TakedownPage }),
        },
        {
          path: 'runs/:runId?',
          lazy: async () => ({ Component: (await import('../runs/runs-page.tsx')).RunsPage }),
        },
        {
          path: 'sites/:site?',
          lazy: async () => ({ Component: (await import('../sites/sites-page.tsx')).SitesPage }),
        },
        {
          path: 'drafts/:draftId?',
          lazy: async () => ({ Component: (await import('../drafts/drafts-page.tsx')).DraftsPage }),
        },
        { path: '*', element: <NotFound /> },
      ],
    },
  ])
}
