import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { readPages } from '../server/pages.ts';
import { answerOf, type Server, useServer } from '../server/server.ts';

const queryKey = ['announcements'];
const pageSize = 100;
/** As far back as is worth watching; what is older is closed. */
const mostAnnouncements = 300;

/** What is announced or prepared, whatever its job, newest first. */
export function useAnnouncements() {
  return useQuery(announcementsQuery(useServer()));
}

export function announcementsQuery(server: Server) {
  return queryOptions({
    queryKey,
    queryFn: () =>
      readPages(async (after) => {
        const { announcements, next } = await answerOf(
          server.GET('/staff/announcements', {
            params: { query: { limit: pageSize, ...(after !== undefined && { after }) } },
          }),
        );
        return { entries: announcements, next };
      }, mostAnnouncements),
    refetchInterval: 5_000,
  });
}

/** One announcement, whatever its job; watched closely while its countdown runs. */
export function announcementQuery(server: Server, id: string) {
  return queryOptions({
    queryKey: [...queryKey, id],
    queryFn: () => answerOf(server.GET('/staff/announcements/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.draft?.stage === 'countdown' ? 1_000 : 4_000),
  });
}

/** After a step on an announcement, whoever shows it looks again: its own job's pages, and what lists all jobs. */
export async function lookAtAnnouncementsAgain(queries: QueryClient): Promise<void> {
  await Promise.all(
    [queryKey, ['delays'], ['crises'], ['bulletins']].map((key) => queries.invalidateQueries({ queryKey: key })),
  );
}
