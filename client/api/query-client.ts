import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-problem.ts';

/** A refusal stays a refusal; only silence and an overloaded server are worth another try. */
function isPassing(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 0 || error.status === 503);
}

/** Makes the cache of what the server said; one for each page load, or for each test. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => isPassing(error) && failures < 2,
        retryDelay: (failures) => 500 * 2 ** failures,
      },
      // What a person pressed is tried at once and fails in plain sight, also when the browser says offline.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
