import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CompletedWork } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';

/** How many works the door takes at once. */
const atOnce = 200;

/** What became of one work, and why. */
export type Became = { is: 'planned' | 'history' | 'withdrawn' | 'refused'; because?: string | undefined };

/** Enters completed works; answers what became of each, by the id that it was sent with. */
export function useEnter() {
  const server = useServer();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (works: readonly CompletedWork[]): Promise<ReadonlyMap<string, Became>> => {
      const became = new Map<string, Became>();
      for (let from = 0; from < works.length; from += atOnce) {
        const body = { works: works.slice(from, from + atOnce) };
        const answer = await answerOf(server.POST('/staff/check-ins/works', { body }));
        for (const { id, is, because } of answer.works) became.set(id.replace(/^work:/, ''), { is, because });
      }
      return became;
    },
    // Somebody new is found from now on, also by words that found nobody a moment ago.
    onSettled: () =>
      Promise.all([['check-ins'], ['customer-search']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
