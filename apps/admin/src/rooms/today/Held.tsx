import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNames } from '../../announcements/use-names.ts';
import { Name } from '../../blocks/Bidi.tsx';
import { DataList } from '../../blocks/DataList.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useToast } from '../../blocks/use-toast.tsx';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import { CustomerLink } from '../../people/CustomerLink.tsx';
import type { HeldMessage } from '../../server/api-types.ts';
import { oneAtATime } from '../../server/one-at-a-time.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { todayWording } from './today-wording.ts';
import type { useHeld } from './use-today.ts';

type Props = { held: NonNullable<ReturnType<typeof useHeld>['data']> };

/** Messages of which nobody knows whether they arrived. Never sent again blindly: a person decides, the longest unknown first. */
export function Held({ held }: Props) {
  const say = useWording(todayWording);
  return (
    <Section title={say('held')} count={held.length}>
      <DataList label={say('held')} rows={held} keyOf={keyOf} rowHeight={92}>
        {(one) => <HeldRow held={one} />}
      </DataList>
    </Section>
  );
}

function keyOf({ message: { noticeId, customerId, route } }: HeldMessage): string {
  return `${noticeId} ${customerId} ${route}`;
}

function HeldRow({ held }: { held: HeldMessage }) {
  const { message, notice, mayBe, name: known } = held;
  const say = useWording(todayWording);
  const terms = useWording(termsWording);
  const server = useServer();
  const queries = useQueryClient();
  const toast = useToast();
  const names = useNames();
  const { noticeId, chunk, customerId, route } = message;
  const name = known ?? customerId;
  const mutationKey = ['held-step', keyOf(held)];
  const decide = useMutation({
    mutationKey,
    mutationFn: async (decision: HeldMessage['mayBe'][number]) => {
      if (route === 'call') throw new Error('Only a sent message can be decided about.');
      return answerOf(
        server.POST('/staff/notices/{noticeId}/messages/{chunk}/{customerId}/{route}/decision', {
          params: { path: { noticeId, chunk, customerId, route } },
          body: { decision },
        }),
      );
    },
    onSuccess: () => toast(say('held.done')),
    onSettled: () =>
      Promise.all([['held'], ['ledger', noticeId]].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
  const press = oneAtATime(queries, { mutationKey, mutate: decide.mutate, idOf: () => keyOf(held) });
  return (
    <div className="surface" style={{ padding: '0.875rem 1rem' }}>
      <Group justify="space-between" gap="sm">
        <div style={{ minInlineSize: 0, flex: '1 1 16rem' }}>
          <Text fw={600}>
            <CustomerLink customerId={customerId} name={known} />
          </Text>
          <Text c="dimmed">
            {terms(`channel.${route}`)} · <Name>{names(notice.about)}</Name>
          </Text>
        </div>
        <div className="row-buttons">
          {mayBe.includes('send-again') && (
            <Button
              variant="default"
              aria-label={say('held.againFor', { name })}
              loading={decide.isPending}
              onClick={() => press('send-again')}
            >
              {say('held.again')}
            </Button>
          )}
          <Button aria-label={say('held.callFor', { name })} loading={decide.isPending} onClick={() => press('call')}>
            {say('held.call')}
          </Button>
        </div>
      </Group>
      {decide.error && <ProblemAlert thrown={decide.error} />}
    </div>
  );
}
