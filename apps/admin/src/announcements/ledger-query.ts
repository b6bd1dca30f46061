import { queryOptions } from '@tanstack/react-query';
import { answerOf, type Server } from '../server/server.ts';
import { lookAgainAfterMs } from './look-again.ts';

/** The ledger of a version: watched closely while customers wait, rarely afterwards. */
export function ledgerQuery(server: Server, noticeId: string) {
  return queryOptions({
    queryKey: ['ledger', noticeId],
    queryFn: () => answerOf(server.GET('/staff/notices/{noticeId}/ledger', { params: { path: { noticeId } } })),
    refetchInterval: ({ state }) => lookAgainAfterMs(state.data),
  });
}
