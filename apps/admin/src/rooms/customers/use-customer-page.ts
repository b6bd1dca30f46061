import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { customerQuery } from '../../people/use-customer.ts';
import type { Ahead } from '../../server/ahead.ts';
import type { MessageName } from '../../server/api-types.ts';
import { answerOf, type Server, useServer } from '../../server/server.ts';

/** Begins to ask for all of a customer's page before the page is there. */
export function askForCustomer({ server, queries }: Ahead, customerId: string): void {
  void queries.prefetchQuery(customerQuery(server, customerId));
  void queries.prefetchQuery(overviewQuery(server, customerId));
  void queries.prefetchInfiniteQuery(timelineQuery(server, customerId));
}

export function useCustomerPage(customerId: string) {
  const server = useServer();
  const record = useQuery(customerQuery(server, customerId));
  const overview = useQuery(overviewQuery(server, customerId));
  return { record, overview };
}

export function useTimeline(customerId: string) {
  return useInfiniteQuery(timelineQuery(useServer(), customerId));
}

function overviewQuery(server: Server, customerId: string) {
  return queryOptions({
    queryKey: ['customer', customerId, 'overview'],
    queryFn: () => answerOf(server.GET('/staff/customers/{customerId}/overview', { params: { path: { customerId } } })),
  });
}

function timelineQuery(server: Server, customerId: string) {
  return infiniteQueryOptions({
    queryKey: ['customer', customerId, 'timeline'],
    queryFn: ({ pageParam }) =>
      answerOf(
        server.GET('/staff/customers/{customerId}/timeline', {
          params: {
            path: { customerId },
            query: { limit: 100, ...(pageParam !== undefined && { before: pageParam }) },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
}

/** The exact text of one message, read when somebody wants to see it. */
export function useMessageText({ noticeId, chunk, customerId, route }: MessageName, wanted: boolean) {
  const server = useServer();
  return useQuery({
    queryKey: ['message-text', noticeId, chunk, customerId, route],
    queryFn: () => {
      if (route === 'call') throw new Error('A call has no text.');
      const path = { noticeId, chunk, customerId, route };
      return answerOf(
        server.GET('/staff/notices/{noticeId}/messages/{chunk}/{customerId}/{route}', { params: { path } }),
      );
    },
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Writes something about a customer and reads the page anew. */
export function useWrite<Input>(customerId: string, write: (input: Input) => Promise<unknown>, done: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: done,
    onSettled: () => queries.invalidateQueries({ queryKey: ['customer', customerId] }),
  });
}
