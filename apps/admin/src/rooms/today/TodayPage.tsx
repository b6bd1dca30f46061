import { rightFor } from '@kesher/domain/task/right-for';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, useDeferredValue } from 'react';
import { useAnnouncements } from '../../announcements/use-announcements.ts';
import { useNames } from '../../announcements/use-names.ts';
import { Later } from '../../blocks/Later.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useNow } from '../../blocks/RelativeTime.tsx';
import { useWording } from '../../language/wording.ts';
import { namesIn } from '../../people/names-in.ts';
import { useMay, useStaff } from '../../sign-in/staff-context.ts';
import { StopMenu } from '../../stops/StopMenu.tsx';
import { useStops } from '../../stops/use-stops.ts';
import { Approvals } from './Approvals.tsx';
import { goingOutOf, underWayOf } from './going-out.ts';
import { approvalsOf, needsOf, promisesByUrgency, stalledOf } from './needs.ts';
import { Promises } from './Promises.tsx';
import { Stalled } from './Stalled.tsx';
import { Tasks } from './Tasks.tsx';
import { todayWording } from './today-wording.ts';
import { useStopOnToday } from './use-stop-on-today.ts';
import { useHeld, useLedgers, usePromises, useTasks, useUnreadable } from './use-today.ts';

// Less pressing, so it is loaded and built after the rest.
const FurtherDown = lazy(async () => ({ default: (await import('./FurtherDown.tsx')).FurtherDown }));

// For those who may be woken, and seldom anything to see.
const Woken = lazy(async () => (await import('../../woken/load-woken.ts')).loadWoken());

/** What needs me now, the most pressing first. */
export function TodayPage() {
  const say = useWording(todayWording);
  const staff = useStaff();
  const may = useMay();
  const queries = useQueryClient();
  const names = useNames();
  const now = new Date(useNow(15_000)).toISOString();
  const tasks = useTasks();
  const announcements = useAnnouncements();
  const promises = usePromises();
  const ledgers = useLedgers(announcements.data);
  const held = useHeld();
  const unreadableAnswer = useUnreadable().data;
  const unreadable = unreadableAnswer?.records ?? [];

  const known = announcements.data ?? [];
  const underWay = underWayOf(known, ledgers);
  const goingOut = goingOutOf(underWay, useStops());
  const { menu, firstStop } = useStopOnToday(announcements.data && underWay.isWhole ? goingOut : undefined);
  const open = tasks.data?.pages.flatMap((page) => page.tasks) ?? [];
  const promised = promisesByUrgency(promises.data?.open ?? [], known, now);
  const approvals = approvalsOf(known, staff.id);
  const failed = [tasks, announcements, promises, held].find(({ error }) => error !== null);
  const stalled = stalledOf(known, ledgers, now);
  const needs = needsOf(
    {
      tasks: open.filter(({ work }) => may(rightFor(work))),
      promised,
      approvals,
      held: held.data ?? [],
      stalled,
      unreadable,
    },
    { staffId: staff.id, mayApprove: may('delay.approve') },
  );
  // Shown whole: parts that come one by one would push each other down while somebody reads. And nothing is called empty
  // that could not be asked for.
  // What waits for a decision is never asked for by those who may not decide, so it may stay pending for ever.
  const settled = [tasks, announcements, promises].every(({ data }) => data !== undefined) && !held.isLoading;
  // Built in small steps, so that a slow telephone can answer a tap between two of them.
  const shown = useDeferredValue(settled);
  return (
    <PageFrame
      title={say('title')}
      {...(settled && { about: say(tasks.hasNextPage ? 'about.more' : 'about', { count: needs.all }) })}
      actions={
        <>
          <StopMenu announcements={goingOut.map(({ id, about }) => ({ id, product: names(about) }))} button={menu} />
          <Button variant="default" onClick={() => void queries.invalidateQueries()}>
            {say('refresh')}
          </Button>
        </>
      }
    >
      {failed && <ProblemAlert thrown={failed.error} retry={() => void queries.invalidateQueries()} />}
      {shown ? (
        <>
          {may('check-in.acknowledge') && (
            <Later>
              <Woken />
            </Later>
          )}
          {stalled.length > 0 && <Stalled stalled={stalled} />}
          <Tasks
            query={tasks}
            tasks={open}
            needed={needs}
            names={namesIn(tasks.data?.pages)}
            announcements={known}
            now={now}
          />
          <Promises promised={promised} />
          <Approvals approvals={approvals} needed={needs.approvals} />
          <Later>
            <FurtherDown
              underWay={underWay}
              firstStop={firstStop}
              ledgers={ledgers}
              held={held.data ?? []}
              unreadable={unreadable}
              unreadableNames={namesIn(unreadableAnswer && [unreadableAnswer])}
            />
          </Later>
        </>
      ) : (
        !failed && <Loading rows={6} />
      )}
    </PageFrame>
  );
}
