import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { readPages } from '../../server/pages.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { isUnderWay, liveDelays } from './needs.ts';

const pageSize = 100;
/** As far back as the server counts promises; older delays are closed. */
const mostDelays = 300;

/** The open tasks, page by page. */
export function useTasks() {
  const server = useServer();
  return useInfiniteQuery({
    queryKey: ['tasks'],
    queryFn: ({ pageParam }) =>
      answerOf(
        server.GET('/staff/tasks', {
          params: { query: { limit: pageSize, ...(pageParam !== undefined && { after: pageParam }) } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchInterval: 15_000,
  });
}

export function useDelays() {
  const server = useServer();
  return useQuery({
    queryKey: ['delays'],
    queryFn: () =>
      readPages(async (after) => {
        const { delays, next } = await answerOf(
          server.GET('/staff/delays', {
            params: { query: { limit: pageSize, ...(after !== undefined && { after }) } },
          }),
        );
        return { entries: delays, next };
      }, mostDelays),
    refetchInterval: 5_000,
  });
}

export function usePromises() {
  const server = useServer();
  return useQuery({
    queryKey: ['promises'],
    queryFn: () => answerOf(server.GET('/staff/promises')),
    refetchInterval: 30_000,
  });
}

/** The ledger of every open delay's live version: watched closely while customers wait, rarely afterwards. */
export function useLedgers(delays: ReturnType<typeof useDelays>['data']) {
  const server = useServer();
  const live = liveDelays(delays ?? []).filter(({ stage }) => stage === 'open' || stage === 'resolved');
  const answers = useQueries({
    queries: live.map(({ live: { noticeId } }) => ({
      queryKey: ['ledger', noticeId],
      queryFn: () => answerOf(server.GET('/staff/notices/{noticeId}/ledger', { params: { path: { noticeId } } })),
      refetchInterval: ({ state }: { state: { data?: Parameters<typeof isUnderWay>[0] | undefined } }) =>
        state.data && !isUnderWay(state.data) ? 60_000 : 2_000,
    })),
  });
  return live.flatMap((delay, index) => {
    const ledger = answers[index]?.data;
    return ledger ? [{ delay, ledger }] : [];
  });
}

/** A customer as staff may see them, read when a row shows them. */
export function useCustomer(customerId: string) {
  const server = useServer();
  return useQuery({
    queryKey: ['customer', customerId],
    queryFn: () => answerOf(server.GET('/staff/customers/{customerId}', { params: { path: { customerId } } })),
    staleTime: 5 * 60_000,
  });
}
