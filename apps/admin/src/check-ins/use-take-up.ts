import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../blocks/use-toast.tsx';
import { useWording } from '../language/wording.ts';
import { answerOf, useServer } from '../server/server.ts';
import { checkInWording } from './check-in-wording.ts';

/** Takes a flag up, by an act of its own: from then on it is asked of nobody else. */
export function useTakeUp(after?: (id: string) => void) {
  const server = useServer();
  const queries = useQueryClient();
  const toast = useToast();
  const say = useWording(checkInWording);
  return useMutation({
    mutationFn: (id: string) =>
      answerOf(server.POST('/staff/check-ins/{id}/acknowledgement', { params: { path: { id } } })),
    onSuccess: (_, id) => {
      toast(say('takeUp.done'));
      after?.(id);
    },
    onSettled: (_answer, _error, id) =>
      Promise.all(
        [['check-in-calls'], ['check-in', id], ['check-ins'], ['arrivals']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
