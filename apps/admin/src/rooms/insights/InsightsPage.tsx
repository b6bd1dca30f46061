import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { insightsWording } from './insights-wording.ts';
import { learnedWording } from './learned-wording.ts';
import { OptionsChosen } from './OptionsChosen.tsx';
import { PromisesKept } from './PromisesKept.tsx';
import { Reach } from './Reach.tsx';
import { WarningGiven } from './WarningGiven.tsx';
import { WindowsHeld } from './WindowsHeld.tsx';

/** How well we keep our word, each question with its chart and its table. */
export function InsightsPage() {
  const say = useWording(insightsWording);
  const learned = useWording(learnedWording);
  const may = useMay();
  const server = useServer();
  const { data, error, refetch } = useQuery({
    queryKey: ['insights'],
    queryFn: () => answerOf(server.GET('/staff/insights')),
    staleTime: 60_000,
  });
  const isCut = data && (data.leftOut.olderDelays || data.leftOut.customers > 0 || data.leftOut.choices);
  return (
    <PageFrame
      title={say('title')}
      {...(data && { about: say('about', { count: data.delays }) })}
      {...(may('check-in.acknowledge') && {
        actions: (
          <Button component={Link} to={pathTo('/insights/check-ins')} variant="default">
            {learned('link')}
          </Button>
        ),
      })}
    >
      {error && <ProblemAlert thrown={error} retry={() => void refetch()} />}
      {!data && !error && <Loading rows={5} />}
      {data?.delays === 0 && <EmptyState title={say('none.title')}>{say('none.remedy')}</EmptyState>}
      {data && data.delays > 0 && (
        <>
          <PromisesKept promises={data.promises} />
          <WarningGiven warning={data.warning} />
          <WindowsHeld windows={data.windows} />
          <OptionsChosen options={data.options} />
          <Reach reach={data.reach} />
          {isCut && <Text c="dimmed">{say('leftOut')}</Text>}
        </>
      )}
    </PageFrame>
  );
}
