import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Seen, seenOf, takeStep } from '../../announcements/overtaken.ts';
import { lookAtAnnouncementsAgain } from '../../announcements/use-announcements.ts';
import type { Bulletin, BulletinStatement } from '../../server/api-types.ts';
import { oneAtATime } from '../../server/one-at-a-time.ts';
import { answerOf, useServer } from '../../server/server.ts';

type Language = 'en' | 'he' | 'ar';
type Step = 'announcement' | 'approval' | 'cancellation' | 'discard';

/** One bulletin with what should be mended in it; watched closely while its countdown runs. */
export function useBulletin(id: string) {
  const server = useServer();
  return useQuery({
    queryKey: ['bulletins', id],
    queryFn: () => answerOf(server.GET('/staff/bulletins/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.bulletin.draft?.stage === 'countdown' ? 1_000 : 4_000),
  });
}

/** What would happen if the draft were published now; anew for each revision. */
export function useRehearsal({ id, revision }: Bulletin) {
  const server = useServer();
  return useQuery({
    queryKey: ['bulletin-rehearsal', id, revision],
    queryFn: () => answerOf(server.GET('/staff/bulletins/{id}/rehearsal', { params: { path: { id } } })),
    staleTime: 60_000,
    refetchInterval: ({ state }) => (state.data?.isRunning ? 2_000 : false),
  });
}

/** Starts the rehearsal that is too large to be answered at once. */
export function useStartRehearsal({ id, revision }: Bulletin) {
  const server = useServer();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await answerOf(server.POST('/staff/bulletins/{id}/rehearsal', { params: { path: { id } }, body: { revision } }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['bulletin-rehearsal', id] }),
  });
}

type Given =
  | { step: Step; bulletin: Bulletin }
  | { language: Language; bulletin: Bulletin }
  | { statement: BulletinStatement; bulletin: Bulletin; seen?: Seen };

const mutationKey = ['bulletin-step'];

/** Takes a step on a bulletin as this person saw it. */
export function useBulletinStep(after: (bulletin: Bulletin) => void) {
  const server = useServer();
  const queries = useQueryClient();
  const taking = useMutation({
    mutationKey,
    mutationFn: (given: Given) => {
      const params = { path: { id: given.bulletin.id } };
      return takeStep(('seen' in given && given.seen) || seenOf(given.bulletin), {
        read: async () => (await answerOf(server.GET('/staff/bulletins/{id}', { params }))).bulletin,
        take: (revision) => {
          if ('step' in given)
            return answerOf(server.POST(`/staff/bulletins/{id}/${given.step}`, { params, body: { revision } }));
          if ('language' in given) {
            const body = { revision, language: given.language };
            return answerOf(server.POST('/staff/bulletins/{id}/words', { params, body }));
          }
          const body = { revision, statement: given.statement };
          return answerOf(server.PUT('/staff/bulletins/{id}/draft', { params, body }));
        },
      });
    },
    onSuccess: (answer) => {
      queries.setQueryData(['bulletins', answer.bulletin.id], answer);
      after(answer.bulletin);
    },
    onSettled: () => lookAtAnnouncementsAgain(queries),
  });
  const idOf = ({ bulletin: { id, revision } }: Given) => `${id} ${revision}`;
  return { ...taking, mutate: oneAtATime(queries, { mutationKey, mutate: taking.mutate, idOf }) };
}
