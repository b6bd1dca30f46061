import { directionOf } from '@kesher/domain/language';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DataList } from '../../blocks/DataList.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { houseWording } from '../../language/house-wording.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import { CustomerLink } from '../../people/CustomerLink.tsx';
import type { Outcome, Rehearsal, Standing } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { delaysWording } from './delays-wording.ts';

type Props = { noticeId: string; outcome: Outcome; customers: number };

/** The customers behind one number of the ledger, each with the exact text they were sent. */
export function OutcomeList({ noticeId, outcome, customers }: Props) {
  const house = useWording(houseWording);
  const terms = useWording(termsWording);
  const server = useServer();
  const list = useInfiniteQuery({
    // The number is part of the key: when it changes, so does the list.
    queryKey: ['ledger', noticeId, outcome, customers],
    queryFn: ({ pageParam }) =>
      answerOf(
        server.GET('/staff/notices/{noticeId}/ledger/{outcome}', {
          params: { path: { noticeId, outcome }, query: { fromChunk: pageParam, limit: 200 } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ nextChunk }) => nextChunk,
  });
  const rows = list.data?.pages.flatMap(({ standings }) => standings) ?? [];
  const names = Object.assign({}, ...(list.data?.pages.map(({ customers: known }) => known) ?? [])) as Cards;
  return (
    <Stack gap="sm">
      {list.isPending && <Loading rows={2} />}
      {list.error && <ProblemAlert thrown={list.error} retry={() => void list.refetch()} />}
      {rows.length > 0 && (
        <DataList label={terms(`outcome.${outcome}`)} rows={rows} keyOf={({ customerId }) => customerId} rowHeight={64}>
          {(standing) => (
            <StandingRow noticeId={noticeId} standing={standing} known={names[standing.customerId]?.name} />
          )}
        </DataList>
      )}
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {house('more')}
        </Button>
      )}
    </Stack>
  );
}

type Cards = Rehearsal['customers'];
type RowProps = { noticeId: string; standing: Standing; known: string | undefined };

function StandingRow({ noticeId, standing, known }: RowProps) {
  const say = useWording(delaysWording);
  const terms = useWording(termsWording);
  const [opened, setOpened] = useState(false);
  const name = known ?? standing.customerId;
  const { message, reason } = standing;
  const route = standing.route === 'email' || standing.route === 'sms' ? standing.route : undefined;
  return (
    <div className="surface" style={{ padding: '0.75rem 1rem' }}>
      <Group justify="space-between">
        <Text>
          <CustomerLink customerId={standing.customerId} name={known} />
          {standing.route && <Text component="span" c="dimmed">{` · ${terms(`channel.${standing.route}`)}`}</Text>}
          {reason && <Text component="span" c="dimmed">{` · ${terms(`reason.${reason}`)}`}</Text>}
        </Text>
        {message && route && (
          <Button
            variant="subtle"
            aria-expanded={opened}
            aria-label={say('text.showOf', { name })}
            onClick={() => setOpened(!opened)}
          >
            {say('text.show')}
          </Button>
        )}
      </Group>
      {opened && message && route && (
        <MessageText path={{ noticeId, chunk: message.chunk, customerId: standing.customerId, route }} />
      )}
    </div>
  );
}

type Path = { noticeId: string; chunk: number; customerId: string; route: 'email' | 'sms' };

function MessageText({ path }: { path: Path }) {
  const server = useServer();
  const text = useQuery({
    queryKey: ['message', path],
    queryFn: () =>
      answerOf(server.GET('/staff/notices/{noticeId}/messages/{chunk}/{customerId}/{route}', { params: { path } })),
  });
  if (text.error) return <ProblemAlert thrown={text.error} retry={() => void text.refetch()} />;
  if (!text.data) return <Loading rows={1} />;
  const { language, subject } = text.data;
  return (
    <div lang={language} dir={directionOf(language)} style={{ paddingBlockStart: '0.5rem', overflowWrap: 'anywhere' }}>
      {subject && <Text fw={600}>{subject}</Text>}
      <Text className="sent-lines">{text.data.text}</Text>
    </div>
  );
}
