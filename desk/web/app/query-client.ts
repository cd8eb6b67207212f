/** How answers of the desk are kept and retried. */
import { QueryClient } from '@tanstack/react-query'
import { ProblemError } from './call.ts'

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        /** A refusal stays one; only trouble on the way is worth another try. */
        retry: (failures, error) => failures < 2 && !(error instanceof ProblemError && error.status < 500),
      },
    },
  })
}
