import { Alert, Button, List } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useWhen } from '../check-ins/use-when.ts';
import { useWording } from '../language/wording.ts';
import { pathTo } from '../path-to.ts';
import { answerOf, useServer } from '../server/server.ts';
import { useMay } from '../sign-in/staff-context.ts';
import { wokenWording } from './woken-wording.ts';

/** Visits before which somebody wrote words that may mean danger, for whoever was woken by them. Nothing where there are none. */
export function Dangers() {
  const say = useWording(wokenWording);
  const when = useWhen();
  const server = useServer();
  const mayRead = useMay()('visit.read');
  const { data } = useQuery({
    queryKey: ['visit-dangers'],
    queryFn: () => answerOf(server.GET('/staff/visits/danger')),
    refetchInterval: 30_000,
    enabled: mayRead,
  });
  const visits = data?.visits ?? [];
  if (visits.length === 0) return null;
  return (
    <section aria-label={say('dangers')}>
      <Alert color="red" title={say('dangers')}>
        <List>
          {visits.map(({ id, startsAt, writtenAt }) => (
            <List.Item key={id}>{say('danger.says', { when: when.long(startsAt ?? writtenAt) })}</List.Item>
          ))}
        </List>
        <Button mt="sm" color="red" renderRoot={(props) => <Link {...props} to={pathTo('/arrivals')} />}>
          {say('dangers.open')}
        </Button>
      </Alert>
    </section>
  );
}
