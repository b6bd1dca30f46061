import { rightFor } from '@kesher/domain/task/right-for';
import { Badge, Button, Collapse, Group, Text } from '@mantine/core';
import { lazy, Suspense, useId } from 'react';
import { type Named, useNames } from '../announcements/use-names.ts';
import { Loading } from '../blocks/Loading.tsx';
import { ProblemAlert } from '../blocks/ProblemAlert.tsx';
import { RelativeTime } from '../blocks/RelativeTime.tsx';
import { useWording } from '../language/wording.ts';
import { CustomerLink } from '../people/CustomerLink.tsx';
import { useColleagueName } from '../people/use-colleague-name.ts';
import type { Task } from '../server/api-types.ts';
import { useMay, useStaff } from '../sign-in/staff-context.ts';
import { tasksWording } from './tasks-wording.ts';
import { useTaskSentence } from './use-task-sentence.ts';
import { useWorkOnTask } from './use-work-on-task.ts';

const TaskPanel = lazy(async () => ({ default: (await import('./TaskPanel.tsx')).TaskPanel }));

type Props = {
  task: Task;
  /** The customer's name; undefined for somebody who was erased. */
  name: string | undefined;
  /** What its matter is about, where that is not clear from where it stands. */
  about: readonly Named[] | undefined;
  now: string;
  opened: boolean;
  toggle: () => void;
};

/** One task in the list: who, what, until when, with whom; it unfolds to be worked on. */
export function TaskRow({ task, name: known, about, now, opened, toggle }: Props) {
  const say = useWording(tasksWording);
  const staff = useStaff();
  const sentence = useTaskSentence()(task);
  const names = useNames();
  const nameOf = useColleagueName();
  const take = useWorkOnTask();
  const panel = useId();
  const may = useMay();
  const { customerId } = task;
  const name = known ?? customerId ?? sentence;
  const overdue = task.dueAt <= now;
  return (
    <div className="surface" style={{ padding: '0.875rem 1rem' }}>
      <Group justify="space-between" gap="sm">
        <div style={{ minInlineSize: 0, flex: '1 1 16rem' }}>
          <Group gap="xs">
            <Text fw={600}>
              {customerId === undefined ? say('task.ofNobody') : <CustomerLink customerId={customerId} name={known} />}
            </Text>
            <Badge color={overdue ? 'red' : 'gray'} variant={overdue ? 'filled' : 'light'} tt="none" size="lg">
              {say(overdue ? 'task.overdue' : 'task.due')} <RelativeTime at={task.dueAt} />
            </Badge>
            {task.assignee !== undefined && (
              <Badge variant="light" tt="none" size="lg">
                {task.assignee === staff.id ? say('task.withYou') : say('task.with', { name: nameOf(task.assignee) })}
              </Badge>
            )}
          </Group>
          <Text>{sentence}</Text>
          {about && (
            <Text c="dimmed" size="sm">
              {say('task.about', { product: names(about) })}
            </Text>
          )}
        </div>
        {may(rightFor(task.work)) && (
          <div className="row-buttons">
            {task.state === 'open' && task.assignee !== staff.id && (
              <Button
                variant="default"
                loading={take.isPending}
                aria-label={say('task.takeFor', { name })}
                onClick={() => take.mutate({ task, step: { did: 'taken' } })}
              >
                {say('task.take')}
              </Button>
            )}
            <Button
              variant={opened ? 'default' : 'filled'}
              aria-expanded={opened}
              aria-controls={panel}
              aria-label={opened ? say('task.closePanel') : say('task.openFor', { name })}
              onClick={toggle}
            >
              {opened ? say('task.closePanel') : say('task.open')}
            </Button>
          </div>
        )}
      </Group>
      {take.error && <ProblemAlert thrown={take.error} />}
      <Collapse expanded={opened} id={panel}>
        {opened && (
          <Suspense fallback={<Loading rows={1} />}>
            <TaskPanel task={task} />
          </Suspense>
        )}
      </Collapse>
    </div>
  );
}
