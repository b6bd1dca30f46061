import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { isUnderWay } from '../../delays/is-under-way.ts';
import { type SeenDelay, takeStep } from '../../delays/overtaken.ts';
import type { DelayStatement, StockDelay } from '../../server/api-types.ts';
import { oneAtATime } from '../../server/one-at-a-time.ts';
import { answerOf, useServer } from '../../server/server.ts';

/** One delay with what the checks find in its draft; watched closely while its countdown runs. */
export function useDelay(id: string) {
  const server = useServer();
  return useQuery({
    queryKey: ['delays', id],
    queryFn: () => answerOf(server.GET('/staff/delays/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.delay.draft?.stage === 'countdown' ? 1_000 : 4_000),
  });
}

/** The ledger of a version: watched closely while customers wait, rarely afterwards. */
export function useLedger(noticeId: string) {
  const server = useServer();
  return useQuery({
    queryKey: ['ledger', noticeId],
    queryFn: () => answerOf(server.GET('/staff/notices/{noticeId}/ledger', { params: { path: { noticeId } } })),
    refetchInterval: ({ state }) => (state.data && !isUnderWay(state.data) ? 60_000 : 2_000),
  });
}

/** What would happen if the draft were announced now; anew for each revision. */
export function useRehearsal({ id, revision }: StockDelay) {
  const server = useServer();
  return useQuery({
    queryKey: ['rehearsal', id, revision],
    queryFn: () => answerOf(server.GET('/staff/delays/{id}/rehearsal', { params: { path: { id } } })),
    staleTime: 60_000,
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

type Drafting = { id: string; seen: SeenDelay; statement: DelayStatement };
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
    onSettled: () => queries.invalidateQueries({ queryKey: ['delays'] }),
  });
  const idOf = ({ id, seen }: Drafting) => `${id} ${seen.revision}`;
  return { ...drafting, mutate: oneAtATime(queries, { mutationKey, mutate: drafting.mutate, idOf }) };
}
