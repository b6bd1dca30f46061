import { Alert, Button, List } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ExactTime, useNow } from '../blocks/RelativeTime.tsx';
import { useWording } from '../language/wording.ts';
import { pathTo } from '../path-to.ts';
import type { Gap } from '../server/api-types.ts';
import { answerOf, useServer } from '../server/server.ts';
import { useMay } from '../sign-in/staff-context.ts';
import { wokenWording } from './woken-wording.ts';

/** When nobody is on duty in the day to come: seen while somebody can still be found for it. Nothing where there is no gap. */
export function Gaps() {
  const say = useWording(wokenWording);
  const server = useServer();
  const may = useMay();
  const nowMs = useNow(60_000);
  const { data } = useQuery({
    queryKey: ['check-in-gaps'],
    queryFn: () => answerOf(server.GET('/staff/check-ins/gaps')),
    refetchInterval: 300_000,
  });
  const gaps = (data?.gaps ?? []).filter(({ to }) => Date.parse(to) > nowMs);
  if (gaps.length === 0) return null;
  return (
    <section aria-label={say('gaps')}>
      <Alert color="yellow" title={say('gaps')}>
        <List>
          {gaps.map((gap) => (
            <List.Item key={`${gap.level} ${gap.from}`}>
              <When gap={gap} isNow={Date.parse(gap.from) <= nowMs} />
            </List.Item>
          ))}
        </List>
        {may('rota.plan') && (
          <Button mt="sm" variant="default" renderRoot={(props) => <Link {...props} to={pathTo('/rota')} />}>
            {say('gaps.mend')}
          </Button>
        )}
      </Alert>
    </section>
  );
}

function When({ gap: { level, from, to }, isNow }: { gap: Gap; isNow: boolean }) {
  const say = useWording(wokenWording);
  const times = { from: <ExactTime at={from} />, to: <ExactTime at={to} /> };
  return say.rich(isNow ? `gap.${level}.now` : `gap.${level}`, times);
}
