import { queryOptions } from '@tanstack/react-query';
import { answerOf, type Server } from '../server/server.ts';

/** One delay with what the checks find in its draft; watched closely while its countdown runs. */
export function delayQuery(server: Server, id: string) {
  return queryOptions({
    queryKey: ['delays', id],
    queryFn: () => answerOf(server.GET('/staff/delays/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.delay.draft?.stage === 'countdown' ? 1_000 : 4_000),
  });
}
