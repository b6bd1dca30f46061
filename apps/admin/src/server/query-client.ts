import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './problem.ts';

/** Asks again what may pass, three times; while the connection is down queries wait and then go on by themselves. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 5_000, retry: (failures, error) => failures < 3 && isPassing(error) },
      // A step is never repeated by itself: the first one may have been taken although its answer was lost.
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
