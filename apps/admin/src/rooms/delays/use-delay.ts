import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ledgerQuery } from '../../announcements/ledger-query.ts';
import { type Seen, takeStep } from '../../announcements/overtaken.ts';
import { lookAtAnnouncementsAgain } from '../../announcements/use-announcements.ts';
import { delayQuery } from '../../delays/delay-query.ts';
import type { DelayStatement, StockDelay } from '../../server/api-types.ts';
import { oneAtATime } from '../../server/one-at-a-time.ts';
import { answerOf, useServer } from '../../server/server.ts';

/** One delay, as it stands now. */
export function useDelay(id: string) {
  return useQuery(delayQuery(useServer(), id));
}

/** Whom a version has reached; of nothing while there is none. */
export function useLedger(noticeId: string | undefined) {
  const server = useServer();
  return useQuery({ ...ledgerQuery(server, noticeId ?? ''), enabled: noticeId !== undefined });
}

/** How many customers have chosen; looked at again with the tasks that they make. */
export function useChoiceCount(id: string) {
  const server = useServer();
  return useQuery({
    queryKey: ['tasks', 'delay', id, 'count'],
    queryFn: () => answerOf(server.GET('/staff/delays/{id}/choices', { params: { path: { id } } })),
    refetchInterval: 15_000,
  });
}

/** What would happen if the draft were announced now; anew for each revision. */
export function useRehearsal({ id, revision }: StockDelay) {
  const server = useServer();
  return useQuery({
    queryKey: ['rehearsal', id, revision],
    queryFn: () => answerOf(server.GET('/staff/delays/{id}/rehearsal', { params: { path: { id } } })),
    staleTime: 60_000,
    refetchInterval: ({ state }) => (state.data?.isRunning ? 2_000 : false),
  });
}

/** Starts the rehearsal that is too large to be answered at once. */
export function useStartRehearsal({ id, revision }: StockDelay) {
  const server = useServer();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const body = { revision };
      await answerOf(server.POST('/staff/delays/{id}/rehearsal', { params: { path: { id } }, body }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['rehearsal', id] }),
  });
}

/** How many customers wait for the products of a delay now: looked at again while somebody reads a rehearsal of before. */
export function useWaiting({ products }: StockDelay) {
  const server = useServer();
  const ids = products.map(({ id }) => id).join(',');
  return useQuery({
    queryKey: ['waiting', ids],
    queryFn: () => answerOf(server.GET('/staff/products/waiting', { params: { query: { ids } } })),
    refetchInterval: 30_000,
  });
}

export function useProducts() {
  const server = useServer();
  return useQuery({
    queryKey: ['products'],
    queryFn: () => answerOf(server.GET('/staff/products')),
    staleTime: 60_000,
  });
}

type Drafting = { id: string; seen: Seen; statement: DelayStatement };
const mutationKey = ['draft-statement'];

/** Drafts what is said next, as a change of what this person saw. */
export function useDraftStatement(after: (delay: StockDelay) => void) {
  const server = useServer();
  const queries = useQueryClient();
  const drafting = useMutation({
    mutationKey,
    mutationFn: ({ id, seen, statement }: Drafting) => {
      const params = { path: { id } };
      return takeStep(seen, {
        read: async () => (await answerOf(server.GET('/staff/delays/{id}', { params }))).delay,
        take: (revision) => answerOf(server.PUT('/staff/delays/{id}/draft', { params, body: { revision, statement } })),
      });
    },
    onSuccess: (answer) => {
      queries.setQueryData(['delays', answer.delay.id], answer);
      after(answer.delay);
    },
    onSettled: () => lookAtAnnouncementsAgain(queries),
  });
  const idOf = ({ id, seen }: Drafting) => `${id} ${seen.revision}`;
  return { ...drafting, mutate: oneAtATime(queries, { mutationKey, mutate: drafting.mutate, idOf }) };
}
