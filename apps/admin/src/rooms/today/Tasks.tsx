import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { DataList } from '../../blocks/DataList.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Section } from '../../blocks/Section.tsx';
import { houseWording } from '../../language/house-wording.ts';
import { useWording } from '../../language/wording.ts';
import type { Announcement, Task } from '../../server/api-types.ts';
import { useMay, useStaff } from '../../sign-in/staff-context.ts';
import { TaskRow } from '../../tasks/TaskRow.tsx';
import { isAboutPrivacy, type Needs, tasksInOrder } from './needs.ts';
import { todayWording } from './today-wording.ts';
import type { useTasks } from './use-today.ts';

type Names = (customerId: string) => string | undefined;
type Props = {
  query: ReturnType<typeof useTasks>;
  tasks: readonly Task[];
  /** How many of them need this person, as the head of the page counts. */
  needed: Pick<Needs, 'tasks' | 'privacy'>;
  names: Names;
  announcements: readonly Announcement[];
  now: string;
};

/** What to do for customers, and what people asked for about their own data. One at a time can be worked on. */
export function Tasks({ query, tasks, needed, names, announcements, now }: Props) {
  const say = useWording(todayWording);
  const house = useWording(houseWording);
  const staff = useStaff();
  const may = useMay();
  const [openId, setOpenId] = useState<string>();
  const rows = tasksInOrder(tasks, staff.id);
  const work = rows.filter((task) => !isAboutPrivacy(task));
  const privacy = rows.filter(isAboutPrivacy);
  const stopped = query.data?.pages.reduce((sum, page) => sum + page.stopped, 0) ?? 0;
  const list = (label: string, shown: readonly Task[]) => (
    <DataList label={label} rows={shown} keyOf={({ id }) => id} rowHeight={92}>
      {(task) => (
        <TaskRow
          task={task}
          name={task.customerId && names(task.customerId)}
          about={announcements.find(({ id }) => id === task.subjectId)?.about}
          now={now}
          opened={task.id === openId}
          toggle={() => setOpenId(task.id === openId ? undefined : task.id)}
        />
      )}
    </DataList>
  );
  return (
    <>
      <Section title={say('tasks')} count={needed.tasks}>
        {work.length > needed.tasks && (
          <Text c="dimmed">{say('tasks.others', { count: work.length - needed.tasks })}</Text>
        )}
        {stopped > 0 && <Text c="dimmed">{say('tasks.stopped', { count: stopped })}</Text>}
        {query.isSuccess && work.length === 0 && stopped === 0 && (
          <EmptyState title={say('tasks.none')}>{say('tasks.noneNext')}</EmptyState>
        )}
        {work.length > 0 && list(say('tasks'), work)}
        {query.hasNextPage && (
          <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {house('more')}
          </Button>
        )}
      </Section>
      {privacy.length > 0 && (
        <Section title={say('privacy')} count={needed.privacy}>
          <Text c="dimmed">{say(may('customer.erase') ? 'privacy.about' : 'privacy.byAdmin')}</Text>
          {list(say('privacy'), privacy)}
        </Section>
      )}
    </>
  );
}
