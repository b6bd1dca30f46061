import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../blocks/use-toast.tsx';
import { useWhen } from '../../check-ins/use-when.ts';
import { useWording } from '../../language/wording.ts';
import type { CallQueue, CheckIn, Paths } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { afterOutcome, isFlagNow } from './after-outcome.ts';
import { callsWording } from './calls-wording.ts';

const queueKey = ['check-in-calls'];

/** What a person must do now; asked for again every few seconds, since others work on it too. */
export function useCallQueue() {
  const server = useServer();
  return useQuery({
    queryKey: queueKey,
    queryFn: () => answerOf(server.GET('/staff/check-ins/calls')),
    refetchInterval: 15_000,
  });
}

/** Takes a call, before the phone rings. Of two who press at once the second hears that somebody has it. */
export function useClaim(after: () => void) {
  const server = useServer();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => answerOf(server.POST('/staff/check-ins/{id}/call', { params: { path: { id } } })),
    onSuccess: (checkIn) => {
      queries.setQueryData<CallQueue>(queueKey, (queue) => queue && withCheckIn(queue, checkIn));
      after();
    },
    // The sheet as well: which answers are flags depends on the hour, and it may have been read long ago.
    onSettled: (_answer, _error, id) =>
      Promise.all([queueKey, ['check-in', id]].map((key) => queries.invalidateQueries({ queryKey: key }))),
  });
}

export type CallEnd = Paths['/staff/check-ins/{id}/call/end']['post']['requestBody']['content']['application/json'];

/** Ends a call, and says what follows: it can't be taken back. */
export function useEndCall(after: () => void) {
  const server = useServer();
  const queries = useQueryClient();
  const toast = useToast();
  const when = useWhen();
  const say = useWording(callsWording);
  return useMutation({
    mutationFn: ({ id, end }: { id: string; end: CallEnd }) =>
      answerOf(server.POST('/staff/check-ins/{id}/call/end', { params: { path: { id } }, body: end })),
    onSuccess: (checkIn) => {
      const { key, at } = afterOutcome(checkIn);
      const then = say(`then.${key}`, { ...(at !== undefined && { when: when.long(at) }) });
      toast(isFlagNow(checkIn) ? `${say('then.flag')} ${then}` : then);
      queries.setQueryData<CallQueue>(queueKey, (queue) => queue && withoutCall(queue, checkIn.id));
      after();
    },
    onSettled: (_answer, _error, { id }) =>
      Promise.all(
        [queueKey, ['check-in', id], ['check-ins']].map((key) => queries.invalidateQueries({ queryKey: key })),
      ),
  });
}

function withCheckIn(queue: CallQueue, checkIn: CheckIn): CallQueue {
  const calls = queue.calls.map((call) => (call.checkIn.id === checkIn.id ? { ...call, checkIn } : call));
  return { ...queue, calls };
}

function withoutCall(queue: CallQueue, id: string): CallQueue {
  return { ...queue, calls: queue.calls.filter(({ checkIn }) => checkIn.id !== id) };
}
