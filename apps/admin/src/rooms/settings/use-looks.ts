import { useInfiniteQuery } from '@tanstack/react-query';
import { answerOf, useServer } from '../../server/server.ts';

/** The record of looks, whole or of one customer, one person on staff, or both; page by page to its end. */
export function useLooks({ customer, by }: { customer: string; by: string }) {
  const server = useServer();
  return useInfiniteQuery({
    queryKey: ['looks', customer, by],
    queryFn: ({ pageParam }) =>
      answerOf(
        server.GET('/staff/access', {
          params: {
            query: {
              limit: 100,
              ...(customer !== '' && { customerId: customer }),
              ...(by !== '' && { by }),
              ...(pageParam !== undefined && { after: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
}
