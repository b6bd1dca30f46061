import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { ledgerQuery } from '../../announcements/ledger-query.ts';
import { announcementsQuery, type useAnnouncements } from '../../announcements/use-announcements.ts';
import type { Ahead } from '../../server/ahead.ts';
import type { HeldMessage } from '../../server/api-types.ts';
import { readPages } from '../../server/pages.ts';
import { answerOf, type Server, useServer } from '../../server/server.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { watchedOf } from './needs.ts';

const pageSize = 100;
/** Whoever has so many to decide about sees the rest once these are decided. */
const mostHeld = 300;

/** Begins to ask for all of Today before the page is there. */
export function askForToday({ server, queries, may }: Ahead): void {
  void queries.prefetchInfiniteQuery(tasksQuery(server));
  void queries.prefetchQuery(announcementsQuery(server));
  void queries.prefetchQuery(promisesQuery(server));
  if (may('message.settle')) void queries.prefetchQuery(heldQuery(server));
  if (may('action.read')) void queries.prefetchQuery(unreadableQuery(server));
}

/** The open tasks, page by page. */
export function useTasks() {
  return useInfiniteQuery(tasksQuery(useServer()));
}

function tasksQuery(server: Server) {
  return infiniteQueryOptions({
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

export function usePromises() {
  return useQuery(promisesQuery(useServer()));
}

function promisesQuery(server: Server) {
  return queryOptions({
    queryKey: ['promises'],
    queryFn: () => answerOf(server.GET('/staff/promises')),
    refetchInterval: 30_000,
  });
}

/** The messages that wait for a person's decision, for those who may decide. */
export function useHeld() {
  const may = useMay();
  return useQuery({ ...heldQuery(useServer()), enabled: may('message.settle') });
}

function heldQuery(server: Server) {
  return queryOptions({
    queryKey: ['held'],
    queryFn: () =>
      readPages(async (after): Promise<{ entries: HeldMessage[]; next?: string | undefined }> => {
        const query = { limit: pageSize, ...(after !== undefined && { after }) };
        const { held, customers, next } = await answerOf(server.GET('/staff/held', { params: { query } }));
        return { entries: held.map((one) => ({ ...one, name: customers[one.message.customerId]?.name })), next };
      }, mostHeld),
    refetchInterval: 15_000,
  });
}

/** The records that cannot be read, for those who may have them mended. */
export function useUnreadable() {
  const may = useMay();
  return useQuery({ ...unreadableQuery(useServer()), enabled: may('action.read') });
}

function unreadableQuery(server: Server) {
  return queryOptions({
    queryKey: ['unreadable'],
    queryFn: () => answerOf(server.GET('/staff/unreadable-records')),
    refetchInterval: 60_000,
  });
}

/** The ledger of every open announcement's live version: watched closely while customers wait, rarely afterwards. */
export function useLedgers(announcements: ReturnType<typeof useAnnouncements>['data']) {
  const server = useServer();
  const live = watchedOf(announcements ?? []);
  const answers = useQueries({
    queries: live.map(({ live: { noticeId } }) => ledgerQuery(server, noticeId)),
  });
  return live.flatMap((announcement, index) => {
    const ledger = answers[index]?.data;
    return ledger ? [{ announcement, ledger }] : [];
  });
}
