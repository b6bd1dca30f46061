import { Button } from '@mantine/core';
import { useState } from 'react';
import { DataList } from '../../blocks/DataList.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Section } from '../../blocks/Section.tsx';
import { houseWording } from '../../language/house-wording.ts';
import { useWording } from '../../language/wording.ts';
import type { StockDelay, Task } from '../../server/api-types.ts';
import { useStaff } from '../../sign-in/staff-context.ts';
import { TaskRow } from '../../tasks/TaskRow.tsx';
import { tasksInOrder } from './needs.ts';
import { todayWording } from './today-wording.ts';
import type { useTasks } from './use-today.ts';

type Names = (customerId: string) => string | undefined;
type Props = {
  query: ReturnType<typeof useTasks>;
  tasks: readonly Task[];
  names: Names;
  delays: readonly StockDelay[];
  now: string;
};

/** Calls to make and choices to fulfil. One at a time can be worked on. */
export function Tasks({ query, tasks, names, delays, now }: Props) {
  const say = useWording(todayWording);
  const house = useWording(houseWording);
  const staff = useStaff();
  const [openId, setOpenId] = useState<string>();
  const rows = tasksInOrder(tasks, staff.id);
  return (
    <Section title={say('tasks')} count={rows.length}>
      {query.isSuccess && rows.length === 0 && (
        <EmptyState title={say('tasks.none')}>{say('tasks.noneNext')}</EmptyState>
      )}
      {rows.length > 0 && (
        <DataList label={say('tasks')} rows={rows} keyOf={({ id }) => id} rowHeight={92}>
          {(task) => (
            <TaskRow
              task={task}
              name={names(task.customerId)}
              delay={delays.find(({ id }) => id === task.subjectId)}
              now={now}
              opened={task.id === openId}
              toggle={() => setOpenId(task.id === openId ? undefined : task.id)}
            />
          )}
        </DataList>
      )}
      {query.hasNextPage && (
        <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {house('more')}
        </Button>
      )}
    </Section>
  );
}
