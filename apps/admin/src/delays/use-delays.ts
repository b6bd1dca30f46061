import { queryOptions, useQuery } from '@tanstack/react-query';
import { readPages } from '../server/pages.ts';
import { answerOf, type Server, useServer } from '../server/server.ts';

const pageSize = 100;
/** As far back as the server counts promises; older delays are closed. */
const mostDelays = 300;

/** The delays, newest first. */
export function useDelays() {
  return useQuery(delaysQuery(useServer()));
}

export function delaysQuery(server: Server) {
  return queryOptions({
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
