import { Badge, Group, Stack, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useNames } from '../../announcements/use-names.ts';
import { Name } from '../../blocks/Bidi.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { ExactTime, RelativeTime } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import type { promisesByUrgency } from './needs.ts';
import { todayWording } from './today-wording.ts';

type Props = { promised: ReturnType<typeof promisesByUrgency> };

/** The next updates that customers were promised, from the moment at which they press. */
export function Promises({ promised }: Props) {
  const say = useWording(todayWording);
  const intl = useIntl();
  const names = useNames();
  const pressing = promised.filter(({ urgency }) => urgency !== 'later');
  const next = promised.find(({ urgency }) => urgency === 'later');
  const when =
    next &&
    intl.formatDate(next.promise.dueAt, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
    });
  return (
    <Section title={say('promises')} count={pressing.length}>
      {pressing.length === 0 && (
        <EmptyState title={say('promises.none')}>
          {when === undefined ? say('promises.nothing') : say('promises.next', { when })}
        </EmptyState>
      )}
      {pressing.map(({ promise, announcement, urgency }) => (
        <Stack key={promise.noticeId} className="surface" p="md" gap={4}>
          <Group justify="space-between">
            <Text fw={600}>
              <Name>{names(announcement.about)}</Name>
            </Text>
            <Badge color={urgency === 'overdue' ? 'red' : 'yellow'} size="lg" tt="none">
              <RelativeTime at={promise.dueAt} />
            </Badge>
          </Group>
          <Text>
            {say('promise.due')} <ExactTime at={promise.dueAt} />
          </Text>
          <Text c="dimmed">{say(urgency === 'overdue' ? 'promise.overdue' : 'promise.soon')}</Text>
        </Stack>
      ))}
    </Section>
  );
}
