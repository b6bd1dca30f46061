import { useMutation, useQueryClient } from '@tanstack/react-query';
import { seenOf, takeStep } from '../announcements/overtaken.ts';
import { lookAtAnnouncementsAgain } from '../announcements/use-announcements.ts';
import { useToast } from '../blocks/use-toast.tsx';
import type { StockDelay } from '../server/api-types.ts';
import { oneAtATime } from '../server/one-at-a-time.ts';
import { answerOf, useServer } from '../server/server.ts';

type Step = 'announcement' | 'approval' | 'cancellation' | 'discard';

const mutationKey = ['delay-step'];

/** Takes a step on a delay as this person saw it, and says so in these words, or in those that fit what became of it. */
export function useDelayStep(step: Step, said: string | ((delay: StockDelay) => string), after?: () => void) {
  const server = useServer();
  const queries = useQueryClient();
  const toast = useToast();
  const taking = useMutation({
    mutationKey,
    mutationFn: (delay: StockDelay) => {
      const params = { path: { id: delay.id } };
      return takeStep(seenOf(delay), {
        read: async () => (await answerOf(server.GET('/staff/delays/{id}', { params }))).delay,
        take: (revision) => answerOf(server.POST(`/staff/delays/{id}/${step}`, { params, body: { revision } })),
      });
    },
    onSuccess: (answer) => {
      toast(typeof said === 'string' ? said : said(answer.delay));
      queries.setQueryData(['delays', answer.delay.id], answer);
      after?.();
    },
    onSettled: () => lookAtAnnouncementsAgain(queries),
  });
  // A newer revision is another thing: what was announced can be cancelled before the list is read again.
  const idOf = ({ id, revision }: StockDelay) => `${id} ${revision}`;
  return { ...taking, mutate: oneAtATime(queries, { mutationKey, mutate: taking.mutate, idOf }) };
}
