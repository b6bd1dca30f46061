import { canComeAgain } from '@kesher/domain/unreadable/about-row';
import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DataList } from '../../blocks/DataList.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ExactTime } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useToast } from '../../blocks/use-toast.tsx';
import { useWording } from '../../language/wording.ts';
import { CustomerLink } from '../../people/CustomerLink.tsx';
import type { UnreadableRecord } from '../../server/api-types.ts';
import { oneAtATime } from '../../server/one-at-a-time.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { todayWording } from './today-wording.ts';

type Names = (customerId: string) => string | undefined;

/** What cannot be read, by what it is and of whom; where it lies is behind the details, for whoever can mend it. */
export function Unreadable({ records, names }: { records: readonly UnreadableRecord[]; names: Names }) {
  const say = useWording(todayWording);
  return (
    <Section title={say('unreadable')} count={records.length}>
      <Text c="dimmed">{say('unreadable.about')}</Text>
      <DataList label={say('unreadable')} rows={records} keyOf={nameOf} rowHeight={92}>
        {(record) => <UnreadableRow record={record} names={names} />}
      </DataList>
    </Section>
  );
}

function nameOf({ table, pk, sk }: UnreadableRecord): string {
  return `${table}: ${pk} / ${sk}`;
}

function UnreadableRow({ record, names }: { record: UnreadableRecord; names: Names }) {
  const say = useWording(todayWording);
  const mayMend = useMay()('settings.change');
  const server = useServer();
  const queries = useQueryClient();
  const toast = useToast();
  const name = nameOf(record);
  const { customerId } = record.about;
  const kind = say(`unreadable.kind.${record.about.kind}`);
  const mutationKey = ['settle-unreadable', name];
  const settle = useMutation({
    mutationKey,
    mutationFn: async ({ table, pk, sk }: UnreadableRecord) =>
      answerOf(server.POST('/staff/unreadable-records/settled', { body: { table, pk, sk } })),
    onSuccess: () => toast(say('unreadable.settled')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['unreadable'] }),
  });
  const press = oneAtATime(queries, { mutationKey, mutate: settle.mutate, idOf: nameOf });
  return (
    <div className="surface" style={{ padding: '0.875rem 1rem' }}>
      <Group justify="space-between" gap="sm">
        <div style={{ minInlineSize: 0, flex: '1 1 16rem' }}>
          <Text fw={600}>
            {kind}
            {customerId !== undefined && (
              <>
                {' · '}
                <CustomerLink customerId={customerId} name={names(customerId)} />
              </>
            )}
          </Text>
          <Text c="dimmed">
            {say('unreadable.found')} <ExactTime at={record.foundAt} />
          </Text>
          {mayMend && (
            <details>
              <summary>{say('unreadable.details')}</summary>
              <Text size="sm">{say(canComeAgain(record.about.kind) ? 'unreadable.again' : 'unreadable.mend')}</Text>
              {record.fields.length > 0 && (
                <Text size="sm">{say('unreadable.fields', { fields: record.fields.join(', ') })}</Text>
              )}
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {say('unreadable.place')} <bdi dir="ltr">{name}</bdi>
              </Text>
            </details>
          )}
        </div>
        {mayMend && (
          <Button
            variant="default"
            aria-label={say('unreadable.settleFor', {
              record: customerId === undefined ? kind : `${kind} ${names(customerId) ?? customerId}`,
            })}
            loading={settle.isPending}
            onClick={() => press(record)}
          >
            {say('unreadable.settle')}
          </Button>
        )}
      </Group>
      {settle.error && <ProblemAlert thrown={settle.error} />}
    </div>
  );
}
