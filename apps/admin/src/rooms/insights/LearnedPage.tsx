import { dateIn } from '@kesher/domain/calendar/date-in';
import { dayMs } from '@kesher/domain/instant';
import { Button, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useNow } from '../../blocks/RelativeTime.tsx';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import type { Learned } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { CostOfCare } from './CostOfCare.tsx';
import { FeelingsByDay } from './FeelingsByDay.tsx';
import { learnedWording } from './learned-wording.ts';
import { ReachedGroups } from './ReachedGroups.tsx';
import { ReachedOfAll } from './ReachedOfAll.tsx';

const periods = [7, 30, 90, 365] as const;

/** What check-ins teach: the last evening in a sentence, who was reached and who falls behind, what it takes. */
export function LearnedPage() {
  const say = useWording(learnedWording);
  const server = useServer();
  const [days, setDays] = useState<number>(30);
  const { timeZone } = useIntl();
  const today = dateIn(timeZone, useNow(60_000));
  const { data, error, refetch } = useQuery({
    queryKey: ['check-ins-learned', days, today],
    queryFn: () => answerOf(server.GET('/staff/check-ins/learned', { params: { query: periodOf(days, today) } })),
    staleTime: 60_000,
  });
  return (
    <PageFrame
      title={say('title')}
      about={say('about', { days })}
      actions={
        <>
          <NativeSelect
            aria-label={say('period')}
            value={days}
            onChange={({ currentTarget: { value } }) => setDays(Number(value))}
            data={periods.map((period) => ({ value: String(period), label: say('period.days', { days: period }) }))}
          />
          <Button component={Link} to={pathTo('/insights')} variant="default">
            {say('back')}
          </Button>
        </>
      }
    >
      {error && <ProblemAlert thrown={error} retry={() => void refetch()} />}
      {!data && !error && <Loading rows={5} />}
      {data?.all.counts.all === 0 && <EmptyState title={say('none')}>{say('none.remedy')}</EmptyState>}
      {data && data.all.counts.all > 0 && <Counted learned={data} />}
    </PageFrame>
  );
}

function Counted({ learned }: { learned: Learned }) {
  const say = useWording(learnedWording);
  const intl = useIntl();
  const { evening, groups } = learned;
  const behind = groups.filter(({ isBehind }) => isBehind).length;
  return (
    <>
      {evening && (
        <div>
          <Text size="xl" fw={600}>
            {say('evening', {
              ...evening,
              day: intl.formatDate(`${evening.day}T12:00:00Z`, {
                weekday: 'long',
                day: 'numeric',
                month: 'long',
                timeZone: 'UTC',
              }),
            })}
          </Text>
          {evening.someTrouble + evening.needHelp > 0 && <Text>{say('evening.trouble', evening)}</Text>}
        </div>
      )}
      {behind > 0 && (
        <Text component="output" fw={600}>
          {say('behind.some', { count: behind })}
        </Text>
      )}
      <ReachedOfAll figures={learned.all} />
      <ReachedGroups groups={groups} />
      <CostOfCare figures={learned.all} bar={learned.staffMinutesBar} />
      <FeelingsByDay feelings={learned.feelings} />
    </>
  );
}

/** So many days that end today, by the calendar of the business. */
function periodOf(days: number, today: string): { from: string; to: string } {
  const from = new Date(Date.parse(today) - (days - 1) * dayMs).toISOString().slice(0, 10);
  return { from, to: today };
}
