import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DataList } from '../../blocks/DataList.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useNow } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { houseWording } from '../../language/house-wording.ts';
import { useWording } from '../../language/wording.ts';
import { namesIn } from '../../people/names-in.ts';
import type { StockDelay } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { TaskRow } from '../../tasks/TaskRow.tsx';
import { delaysWording } from './delays-wording.ts';

/** What customers chose and the calls to make for this delay, to be fulfilled from here as from Today. */
export function Choices({ delay }: { delay: StockDelay }) {
  const say = useWording(delaysWording);
  const house = useWording(houseWording);
  const server = useServer();
  const now = new Date(useNow(15_000)).toISOString();
  const [openId, setOpenId] = useState<string>();
  const { id } = delay;
  const tasks = useInfiniteQuery({
    queryKey: ['tasks', 'delay', id],
    queryFn: ({ pageParam }) =>
      answerOf(
        server.GET('/staff/delays/{id}/tasks', {
          params: { path: { id }, query: { limit: 100, ...(pageParam !== undefined && { after: pageParam }) } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchInterval: 5_000,
  });
  const all = tasks.data?.pages.flatMap((page) => page.tasks) ?? [];
  const open = all.filter(({ state }) => state === 'open' || state === 'in-progress');
  const done = all.filter(({ state }) => state === 'done');
  return (
    <Section title={say('choices')} {...(tasks.data && { count: open.length })}>
      {tasks.error && <ProblemAlert thrown={tasks.error} retry={() => void tasks.refetch()} />}
      {tasks.isSuccess && open.length === 0 && (
        <EmptyState title={say('choices.none')}>{say('choices.done', { count: done.length })}</EmptyState>
      )}
      {open.length > 0 && (
        <DataList label={say('choices')} rows={open} keyOf={(task) => task.id} rowHeight={92}>
          {(task) => (
            <TaskRow
              task={task}
              name={task.customerId && namesIn(tasks.data?.pages)(task.customerId)}
              about={undefined}
              now={now}
              opened={task.id === openId}
              toggle={() => setOpenId(task.id === openId ? undefined : task.id)}
            />
          )}
        </DataList>
      )}
      {tasks.hasNextPage && (
        <Button variant="default" loading={tasks.isFetchingNextPage} onClick={() => void tasks.fetchNextPage()}>
          {house('more')}
        </Button>
      )}
    </Section>
  );
}
