import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, useDeferredValue } from 'react';
import { Later } from '../../blocks/Later.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useNow } from '../../blocks/RelativeTime.tsx';
import { useDelays } from '../../delays/use-delays.ts';
import { useWording } from '../../language/wording.ts';
import { namesIn } from '../../people/names-in.ts';
import { useMay, useStaff } from '../../sign-in/staff-context.ts';
import { Approvals } from './Approvals.tsx';
import { approvalsOf, isForMe, promisesByUrgency } from './needs.ts';
import { Promises } from './Promises.tsx';
import { Tasks } from './Tasks.tsx';
import { todayWording } from './today-wording.ts';
import { useHeld, useLedgers, usePromises, useTasks } from './use-today.ts';

// Less pressing, so it is loaded and built after the rest.
const FurtherDown = lazy(async () => ({ default: (await import('./FurtherDown.tsx')).FurtherDown }));

/** What needs me now, the most pressing first. */
export function TodayPage() {
  const say = useWording(todayWording);
  const staff = useStaff();
  const may = useMay();
  const queries = useQueryClient();
  const now = new Date(useNow(15_000)).toISOString();
  const tasks = useTasks();
  const delays = useDelays();
  const promises = usePromises();
  const ledgers = useLedgers(delays.data);
  const held = useHeld();

  const known = delays.data ?? [];
  const open = tasks.data?.pages.flatMap((page) => page.tasks) ?? [];
  const promised = promisesByUrgency(promises.data?.open ?? [], known, now);
  const pressing = promised.filter(({ urgency }) => urgency !== 'later');
  const approvals = approvalsOf(known, staff.id);
  const failed = [tasks, delays, promises, held].find(({ error }) => error !== null);
  const toApprove = may('delay.approve') ? approvals.filter(({ own }) => !own).length : 0;
  const forMe = open.filter((task) => isForMe(task, staff.id)).length;
  const count = forMe + pressing.length + toApprove + (held.data?.length ?? 0);
  // Shown whole: parts that come one by one would push each other down while somebody reads. And nothing is called empty
  // that could not be asked for.
  // What waits for a decision is never asked for by those who may not decide, so it may stay pending for ever.
  const settled = [tasks, delays, promises].every(({ data }) => data !== undefined) && !held.isLoading;
  // Built in small steps, so that a slow telephone can answer a tap between two of them.
  const shown = useDeferredValue(settled);
  return (
    <PageFrame
      title={say('title')}
      {...(settled && { about: say('about', { count }) })}
      actions={
        <Button variant="default" onClick={() => void queries.invalidateQueries()}>
          {say('refresh')}
        </Button>
      }
    >
      {failed && <ProblemAlert thrown={failed.error} retry={() => void queries.invalidateQueries()} />}
      {shown ? (
        <>
          <Tasks query={tasks} tasks={open} names={namesIn(tasks.data?.pages)} delays={known} now={now} />
          <Promises promised={promised} />
          <Approvals approvals={approvals} />
          <Later>
            <FurtherDown delays={known} ledgers={ledgers} held={held.data ?? []} />
          </Later>
        </>
      ) : (
        !failed && <Loading rows={6} />
      )}
    </PageFrame>
  );
}
