import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../blocks/use-toast.tsx';
import type { StockDelay } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';

/** Approves or cancels an announcement, as this person saw it. */
export function useDelayStep(step: 'approval' | 'cancellation', done: string) {
  const server = useServer();
  const queries = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: ({ id, revision }: StockDelay) =>
      answerOf(server.POST(`/staff/delays/{id}/${step}`, { params: { path: { id } }, body: { revision } })),
    onSuccess: () => toast(done),
    onSettled: () => queries.invalidateQueries({ queryKey: ['delays'] }),
  });
}
