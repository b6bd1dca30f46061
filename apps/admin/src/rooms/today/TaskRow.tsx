import { Badge, Button, Collapse, Group, Text } from '@mantine/core';
import { lazy, Suspense, useId } from 'react';
import { Name } from '../../blocks/Bidi.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { RelativeTime } from '../../blocks/RelativeTime.tsx';
import { useWording } from '../../language/wording.ts';
import type { StockDelay, Task } from '../../server/api-types.ts';
import { useStaff } from '../../sign-in/staff-context.ts';
import { todayWording } from './today-wording.ts';
import { useProductNames } from './use-product-name.ts';
import { useTaskSentence } from './use-task-sentence.ts';
import { useCustomer } from './use-today.ts';
import { useWorkOnTask } from './use-work-on-task.ts';

const TaskPanel = lazy(async () => ({ default: (await import('./TaskPanel.tsx')).TaskPanel }));

type Props = {
  task: Task;
  delay: StockDelay | undefined;
  now: string;
  opened: boolean;
  toggle: () => void;
};

/** One task in the list: who, what, until when, with whom; it unfolds to be worked on. */
export function TaskRow({ task, delay, now, opened, toggle }: Props) {
  const say = useWording(todayWording);
  const staff = useStaff();
  const { data } = useCustomer(task.customerId);
  const sentence = useTaskSentence()(task);
  const productNames = useProductNames();
  const take = useWorkOnTask();
  const panel = useId();
  const name = data?.customer.name ?? task.customerId;
  const overdue = task.dueAt <= now;
  return (
    <div className="surface" style={{ padding: '0.875rem 1rem' }}>
      <Group justify="space-between" gap="sm">
        <div style={{ minInlineSize: 0, flex: '1 1 16rem' }}>
          <Group gap="xs">
            <Text fw={600}>
              <Name>{name}</Name>
            </Text>
            <Badge color={overdue ? 'red' : 'gray'} variant={overdue ? 'filled' : 'light'} tt="none" size="lg">
              {say(overdue ? 'task.overdue' : 'task.due')} <RelativeTime at={task.dueAt} />
            </Badge>
            {task.assignee !== undefined && (
              <Badge variant="light" tt="none" size="lg">
                {task.assignee === staff.id ? say('task.withYou') : say('task.with', { name: task.assignee })}
              </Badge>
            )}
          </Group>
          <Text>{sentence}</Text>
          {delay && (
            <Text c="dimmed" size="sm">
              {say('task.about', { product: productNames(delay) })}
            </Text>
          )}
        </div>
        <div className="row-buttons">
          {task.state === 'open' && (
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
      </Group>
      {take.error && <ProblemAlert thrown={take.error} />}
      <Collapse expanded={opened} id={panel}>
        {opened && (
          <Suspense fallback={<Loading rows={1} />}>
            <TaskPanel task={task} view={data} />
          </Suspense>
        )}
      </Collapse>
    </div>
  );
}
