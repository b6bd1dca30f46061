import { Button, Group, Stack, Text } from '@mantine/core';
import { Name } from '../../blocks/Bidi.tsx';
import { DataList } from '../../blocks/DataList.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ExactTime } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { houseWording } from '../../language/house-wording.ts';
import { useWording } from '../../language/wording.ts';
import type { TimelineEntry } from '../../server/api-types.ts';
import { customersWording } from './customers-wording.ts';
import { MessageText } from './MessageText.tsx';
import { useTimeline } from './use-customer-page.ts';
import { useEntryWords } from './use-entry-words.ts';

/** All that happened with one customer, newest first, across all channels and people. */
export function Timeline({ customerId }: { customerId: string }) {
  const say = useWording(customersWording);
  const house = useWording(houseWording);
  const timeline = useTimeline(customerId);
  const entries = timeline.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Section title={say('timeline')}>
      {timeline.isPending && <Loading />}
      {timeline.error && <ProblemAlert thrown={timeline.error} retry={() => void timeline.refetch()} />}
      {timeline.data && entries.length === 0 && <EmptyState title={say('timeline.none')} />}
      {entries.length > 0 && (
        <DataList label={say('timeline')} rows={entries} keyOf={({ id }) => id} rowHeight={84}>
          {(entry) => <Entry entry={entry} />}
        </DataList>
      )}
      {timeline.hasNextPage && (
        <div>
          <Button variant="default" loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
            {house('more')}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const { title, by, body, facts } = useEntryWords()(entry);
  return (
    <Stack className="surface" p="md" gap={4}>
      <Group justify="space-between" align="baseline" gap="xs">
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          <ExactTime at={entry.at} />
          {by && (
            <>
              {' '}
              · <Name>{by}</Name>
            </>
          )}
        </Text>
      </Group>
      {body && (
        <Text style={{ whiteSpace: 'pre-wrap' }}>
          <Name>{body}</Name>
        </Text>
      )}
      {facts.length > 0 && (
        <Text size="sm" c="dimmed">
          {facts.map(({ at, fact }, index) => (
            <span key={`${at} ${fact}`}>
              {index > 0 && ' · '}
              {fact} <ExactTime at={at} />
            </span>
          ))}
        </Text>
      )}
      {entry.kind === 'message' && entry.text && entry.text.route !== 'call' && <MessageText message={entry.text} />}
    </Stack>
  );
}
