import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../blocks/use-toast.tsx';
import type { Announcement, Paths } from '../server/api-types.ts';
import { oneAtATime } from '../server/one-at-a-time.ts';
import { answerOf, useServer } from '../server/server.ts';
import { seenOf, takeStep } from './overtaken.ts';
import { lookAtAnnouncementsAgain } from './use-announcements.ts';

/** The door of each job at which its countdown is cancelled. */
const cancellations = {
  'stock-delay': '/staff/delays/{id}/cancellation',
  'crisis-notice': '/staff/bulletins/{id}/cancellation',
} as const satisfies Record<Announcement['job'], keyof Paths>;

const mutationKey = ['cancel-countdown'];

/** Takes an announcement back while its countdown runs, whatever its job, and says so in these words. */
export function useCancelCountdown(said: string) {
  const server = useServer();
  const queries = useQueryClient();
  const toast = useToast();
  const cancelling = useMutation({
    mutationKey,
    mutationFn: (announcement: Announcement) => {
      const params = { path: { id: announcement.id } };
      return takeStep(seenOf(announcement), {
        read: () => answerOf(server.GET('/staff/announcements/{id}', { params })),
        take: (revision) => answerOf(server.POST(cancellations[announcement.job], { params, body: { revision } })),
      });
    },
    onSuccess: () => toast(said),
    onSettled: () => lookAtAnnouncementsAgain(queries),
  });
  // A newer revision is another thing: what was announced can be cancelled before the list is read again.
  const idOf = ({ id, revision }: Announcement) => `${id} ${revision}`;
  return { ...cancelling, mutate: oneAtATime(queries, { mutationKey, mutate: cancelling.mutate, idOf }) };
}
