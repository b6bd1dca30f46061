import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../blocks/use-toast.tsx';
import { useWording } from '../../language/wording.ts';
import type { CheckIn } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { checkInsWording } from './check-ins-wording.ts';

type Step = { does: 'note' } | { does: 'hold'; reason: string } | { does: 'end-hold' };

/** Says that answers stand in the clinic's record, puts a check-in on hold, or ends that. */
export function useKeeping({ id, revision }: Pick<CheckIn, 'id' | 'revision'>) {
  const server = useServer();
  const queries = useQueryClient();
  const toast = useToast();
  const say = useWording(checkInsWording);
  const params = { path: { id } };
  const send = async (step: Step): Promise<unknown> => {
    switch (step.does) {
      case 'note':
        return answerOf(server.POST('/staff/check-ins/{id}/noted', { params, body: { revision } }));
      case 'hold':
        return answerOf(server.POST('/staff/check-ins/{id}/hold', { params, body: { reason: step.reason } }));
      case 'end-hold':
        return answerOf(server.POST('/staff/check-ins/{id}/hold/end', { params }));
    }
  };
  return useMutation({
    mutationFn: send,
    onSuccess: (_, { does }) => toast(say(`kept.done.${does}`)),
    onSettled: () =>
      Promise.all([['check-in', id], ['check-ins']].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
