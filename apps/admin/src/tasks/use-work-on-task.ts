import type { TaskOutcome } from '@kesher/domain/task/call-outcome';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../blocks/use-toast.tsx';
import { useWording } from '../language/wording.ts';
import type { Task } from '../server/api-types.ts';
import { oneAtATime } from '../server/one-at-a-time.ts';
import { answerOf, useServer } from '../server/server.ts';
import { tasksWording } from './tasks-wording.ts';

export type Step = {
  did: 'taken' | 'released' | 'called' | 'done' | 'reopened';
  outcome?: TaskOutcome;
  note?: string;
};

const mutationKey = ['task-step'];

/** Does a step on a task, says so, and offers the way back where the step finished it. */
export function useWorkOnTask(after?: () => void) {
  const server = useServer();
  const queries = useQueryClient();
  const toast = useToast();
  const say = useWording(tasksWording);
  const work = useMutation({
    mutationKey,
    mutationFn: ({ task, step }: { task: Task; step: Step }) =>
      answerOf(
        server.POST('/staff/tasks/{id}', {
          params: { path: { id: task.id } },
          body: { revision: task.revision, ...step },
        }),
      ),
    onSuccess: (task, { step }) => {
      after?.();
      const undo = () => work.mutate({ task, step: { did: 'reopened' } });
      toast(say(`done.${task.state === 'done' ? 'done' : step.did}`), task.state === 'done' ? undo : undefined);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['tasks'] }),
  });
  const idOf = ({ task }: { task: Task }) => `${task.id} ${task.revision}`;
  return { ...work, mutate: oneAtATime(queries, { mutationKey, mutate: work.mutate, idOf }) };
}
