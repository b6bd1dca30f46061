import { Alert, Button, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ProblemAlert } from '../blocks/ProblemAlert.tsx';
import { ExactTime, useNow } from '../blocks/RelativeTime.tsx';
import { useToast } from '../blocks/use-toast.tsx';
import { useListInWords } from '../language/list-in-words.ts';
import { useWording } from '../language/wording.ts';
import { useColleagueName } from '../people/use-colleague-name.ts';
import type { NetTest } from '../server/api-types.ts';
import { answerOf, useServer } from '../server/server.ts';
import { useStaff } from '../sign-in/staff-context.ts';
import { shownNetTest } from './shown-net-test.ts';
import { wokenWording } from './woken-wording.ts';

/** The made-up flag of this shift, for whom it asked; and in red where nobody took it up. Nothing where all is well. */
export function NetTests() {
  const say = useWording(wokenWording);
  const server = useServer();
  const me = useStaff().id;
  const nowMs = useNow(15_000);
  const { data } = useQuery({
    queryKey: ['net-tests'],
    queryFn: () => answerOf(server.GET('/staff/check-ins/net-tests')),
    refetchInterval: 60_000,
  });
  const standing = shownNetTest(data?.tests ?? [], { me, nowMs });
  if (standing === undefined) return null;
  const { kind, test, isAsked } = standing;
  return (
    <section aria-label={say('title')}>
      <Alert color={kind === 'torn' ? 'red' : 'yellow'} title={say(kind === 'torn' ? 'torn.title' : 'test.title')}>
        {kind === 'torn' ? (
          <Torn test={test} />
        ) : (
          <Text>{say.rich('test.says', { time: <ExactTime at={test.acknowledgeBy} /> })}</Text>
        )}
        {isAsked && <TakeUp id={test.id} />}
      </Alert>
    </section>
  );
}

function Torn({ test: { asked, since, acknowledged } }: { test: NetTest }) {
  const say = useWording(wokenWording);
  const nameOf = useColleagueName();
  const list = useListInWords();
  return (
    <>
      <Text>
        {say.rich('torn.says', { when: <ExactTime at={since} />, names: list(asked.map((one) => nameOf(one))) })}
      </Text>
      <Text>
        {acknowledged
          ? say.rich('torn.late', { name: nameOf(acknowledged.by), when: <ExactTime at={acknowledged.at} /> })
          : say('torn.next')}
      </Text>
    </>
  );
}

function TakeUp({ id }: { id: string }) {
  const say = useWording(wokenWording);
  const server = useServer();
  const queries = useQueryClient();
  const toast = useToast();
  const take = useMutation({
    mutationFn: () =>
      answerOf(server.POST('/staff/check-ins/net-tests/{id}/acknowledgement', { params: { path: { id } } })),
    onSuccess: () => toast(say('taken')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['net-tests'] }),
  });
  return (
    <>
      {take.error && <ProblemAlert thrown={take.error} />}
      <Button mt="sm" variant="default" loading={take.isPending} onClick={() => take.mutate()}>
        {say('take')}
      </Button>
    </>
  );
}
