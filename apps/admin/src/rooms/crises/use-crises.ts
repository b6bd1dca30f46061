import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Crisis } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';

const queryKey = ['crises'];

/** The newest crises, open or closed. */
export function useCrises() {
  const server = useServer();
  return useQuery({
    queryKey,
    queryFn: () => answerOf(server.GET('/staff/crises', { params: { query: { limit: 100 } } })),
    refetchInterval: 15_000,
  });
}

/** One crisis with its bulletins, newest first. */
export function useCrisis(id: string) {
  const server = useServer();
  return useQuery({
    queryKey: [...queryKey, id],
    queryFn: () => answerOf(server.GET('/staff/crises/{id}', { params: { path: { id } } })),
    refetchInterval: 5_000,
  });
}

type Step =
  | { phase: Crisis['phase'] }
  | { services: Pick<Crisis['services'][number], 'id' | 'state' | 'says'>[] }
  | 'close';

/** Takes a step on a crisis as it was seen: a phase, the state of services, its end. */
export function useCrisisStep(after: (crisis: Crisis) => void) {
  const server = useServer();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ crisis: { id, revision }, step }: { crisis: Crisis; step: Step }) => {
      const params = { path: { id } };
      if (step === 'close')
        return await answerOf(server.POST('/staff/crises/{id}/close', { params, body: { revision } }));
      return 'phase' in step
        ? await answerOf(server.PUT('/staff/crises/{id}/phase', { params, body: { revision, ...step } }))
        : await answerOf(server.PUT('/staff/crises/{id}/services', { params, body: { revision, ...step } }));
    },
    onSuccess: ({ crisis }) => after(crisis),
    onSettled: () => lookAtCrisesAgain(queries),
  });
}

export function lookAtCrisesAgain(queries: QueryClient): Promise<void> {
  return queries.invalidateQueries({ queryKey });
}
