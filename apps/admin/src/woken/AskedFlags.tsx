import { Alert, Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ProblemAlert } from '../blocks/ProblemAlert.tsx';
import { ExactTime } from '../blocks/RelativeTime.tsx';
import { checkInWording } from '../check-ins/check-in-wording.ts';
import { useTakeUp } from '../check-ins/use-take-up.ts';
import { useWhen } from '../check-ins/use-when.ts';
import { useListInWords } from '../language/list-in-words.ts';
import { useWording } from '../language/wording.ts';
import { pathTo } from '../path-to.ts';
import { useColleagueName } from '../people/use-colleague-name.ts';
import type { AskedFlag } from '../server/api-types.ts';
import { answerOf, useServer } from '../server/server.ts';
import { useMay } from '../sign-in/staff-context.ts';
import { wokenWording } from './woken-wording.ts';

/** The flags that ask me, wherever I was when the message came. Who may read answers goes on to the person's page. */
export function AskedFlags() {
  const say = useWording(wokenWording);
  const server = useServer();
  const { data, error, refetch } = useQuery({
    queryKey: ['check-in-calls', 'asked'],
    queryFn: () => answerOf(server.GET('/staff/check-ins/escalations')),
    refetchInterval: 30_000,
  });
  const flags = data?.escalations ?? [];
  // Whoever was woken must not take an empty page for an answer.
  if (error && !data) return <ProblemAlert thrown={error} retry={() => void refetch()} />;
  if (flags.length === 0) return null;
  return (
    <Stack component="section" gap="sm" aria-label={say('flags')}>
      {flags.map((flag) => (
        <Flag key={flag.id} flag={flag} />
      ))}
    </Stack>
  );
}

function Flag({ flag: { id, escalation, isOverdue, visit } }: { flag: AskedFlag }) {
  const say = useWording(wokenWording);
  const words = useWording(checkInWording);
  const may = useMay();
  const navigate = useNavigate();
  const nameOf = useColleagueName();
  const list = useListInWords();
  const inWords = useWhen();
  const takeUp = useTakeUp((taken) => {
    if (may('check-in.read'))
      void navigate({ to: visit ? pathTo('/arrivals') : pathTo('/check-ins/$id', { id: taken }) });
  });
  if (escalation === undefined) return null;
  const { since, acknowledgeBy, asked } = escalation;
  const when = <ExactTime at={since} />;
  return (
    <Alert color={isOverdue ? 'red' : 'yellow'} title={say('flag.title')}>
      <Text>
        {isOverdue
          ? say.rich('flag.late', { when })
          : say.rich('flag.says', { when, time: <ExactTime at={acknowledgeBy} /> })}
      </Text>
      {visit?.startsAt && <Text>{say('flag.beforeVisit', { when: inWords.long(visit.startsAt) })}</Text>}
      {!may('check-in.read') && asked.length > 0 && (
        <Text>{say('flag.who', { names: list(asked.map((one) => nameOf(one))) })}</Text>
      )}
      {takeUp.error && <ProblemAlert thrown={takeUp.error} />}
      <Button mt="sm" variant="default" loading={takeUp.isPending} onClick={() => takeUp.mutate(id)}>
        {words('takeUp')}
      </Button>
    </Alert>
  );
}
