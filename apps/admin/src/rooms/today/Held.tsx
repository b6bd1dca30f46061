import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Name } from '../../blocks/Bidi.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useToast } from '../../blocks/use-toast.tsx';
import { useProductNames } from '../../delays/use-product-names.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import { CustomerLink } from '../../people/CustomerLink.tsx';
import type { Standing } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { todayWording } from './today-wording.ts';
import type { useLedgers } from './use-today.ts';

type Watched = ReturnType<typeof useLedgers>[number];
type Decision = 'send-again' | 'call';

/** Messages of which nobody knows whether they arrived. Never sent again blindly: a person decides. */
export function Held({ ledgers }: { ledgers: readonly Watched[] }) {
  const say = useWording(todayWording);
  const all = ledgers.reduce((sum, { ledger }) => sum + ledger.outcomes.unknown, 0);
  return (
    <Section title={say('held')} count={all}>
      {ledgers.map((watched) => (
        <HeldOfNotice key={watched.ledger.noticeId} watched={watched} />
      ))}
    </Section>
  );
}

function HeldOfNotice({ watched: { delay, ledger } }: { watched: Watched }) {
  const say = useWording(todayWording);
  const server = useServer();
  const productNames = useProductNames();
  const { noticeId } = ledger;
  const list = useQuery({
    queryKey: ['ledger', noticeId, 'unknown', ledger.outcomes.unknown],
    queryFn: () =>
      answerOf(
        server.GET('/staff/notices/{noticeId}/ledger/{outcome}', {
          params: { path: { noticeId, outcome: 'unknown' }, query: { limit: 100 } },
        }),
      ),
    refetchInterval: 30_000,
  });
  return (
    <Stack className="surface" p="md" gap="sm">
      <div>
        <Text fw={600}>
          <Name>{productNames(delay)}</Name>
        </Text>
        <Text c="dimmed">{say('held.count', { count: ledger.outcomes.unknown })}</Text>
      </div>
      {list.error && <ProblemAlert thrown={list.error} retry={() => void list.refetch()} />}
      {list.data?.standings.map((standing) => (
        <HeldMessage
          key={standing.customerId}
          noticeId={noticeId}
          standing={standing}
          known={list.data.customers[standing.customerId]?.name}
        />
      ))}
    </Stack>
  );
}

type HeldProps = { noticeId: string; standing: Standing; known: string | undefined };

function HeldMessage({ noticeId, standing, known }: HeldProps) {
  const say = useWording(todayWording);
  const terms = useWording(termsWording);
  const may = useMay();
  const server = useServer();
  const queries = useQueryClient();
  const toast = useToast();
  const name = known ?? standing.customerId;
  const { message } = standing;
  const route = message?.route;
  const decide = useMutation({
    mutationFn: (decision: Decision) => {
      if (!message || (route !== 'email' && route !== 'sms'))
        throw new Error('Only a sent message can be decided about.');
      const path = { noticeId, chunk: message.chunk, customerId: standing.customerId, route };
      return answerOf(
        server.POST('/staff/notices/{noticeId}/messages/{chunk}/{customerId}/{route}/decision', {
          params: { path },
          body: { decision },
        }),
      );
    },
    onSuccess: () => toast(say('held.done')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['ledger', noticeId] }),
  });
  const isHeld = message?.state === 'held';
  return (
    <div>
      <Group justify="space-between">
        <Text>
          <CustomerLink customerId={standing.customerId} name={known} />
          {route && <Text component="span" c="dimmed">{` · ${terms(`channel.${route}`)}`}</Text>}
        </Text>
        {!isHeld && <Text c="dimmed">{say('held.waiting')}</Text>}
        {isHeld && may('message.settle') && (
          <div className="row-buttons">
            <Button
              variant="default"
              aria-label={say('held.againFor', { name })}
              loading={decide.isPending}
              onClick={() => decide.mutate('send-again')}
            >
              {say('held.again')}
            </Button>
            <Button
              aria-label={say('held.callFor', { name })}
              loading={decide.isPending}
              onClick={() => decide.mutate('call')}
            >
              {say('held.call')}
            </Button>
          </div>
        )}
      </Group>
      {decide.error && <ProblemAlert thrown={decide.error} />}
    </div>
  );
}
