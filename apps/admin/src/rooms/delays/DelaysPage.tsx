import { Anchor, Badge, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Name } from '../../blocks/Bidi.tsx';
import { DataList } from '../../blocks/DataList.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { LedgerBar } from '../../blocks/LedgerBar.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ExactTime, RelativeTime } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useDelays } from '../../delays/use-delays.ts';
import { useProductNames } from '../../delays/use-product-names.ts';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import type { StockDelay } from '../../server/api-types.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { isClosed, openPromiseOf, stateOf } from './delay-state.ts';
import { delaysWording } from './delays-wording.ts';
import { useLedger } from './use-delay.ts';

const colors = { draft: 'gray', approval: 'yellow', countdown: 'yellow', open: 'sea', resolved: 'gray' } as const;

/** Every delay: those that are open or prepared first, then the closed ones. */
export function DelaysPage() {
  const say = useWording(delaysWording);
  const may = useMay();
  const list = useDelays();
  const delays = list.data ?? [];
  const groups = [
    { key: 'list.current', rows: delays.filter((delay) => !isClosed(delay)) },
    { key: 'list.closed', rows: delays.filter(isClosed) },
  ] as const;
  return (
    <PageFrame
      title={say('title')}
      about={say('about')}
      actions={
        may('delay.declare') && (
          <Button component={Link} to={pathTo('/delays/new')}>
            {say('declare')}
          </Button>
        )
      }
    >
      {list.error && <ProblemAlert thrown={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.isSuccess && delays.length === 0 && (
        <EmptyState title={say('list.none')}>{say('list.noneNext')}</EmptyState>
      )}
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ key, rows }) => (
          <Section key={key} title={say(key)} count={rows.length}>
            <DataList label={say(key)} rows={rows} keyOf={({ id }) => id} rowHeight={120}>
              {(delay) => <DelayRow delay={delay} />}
            </DataList>
          </Section>
        ))}
    </PageFrame>
  );
}

function DelayRow({ delay }: { delay: StockDelay }) {
  const product = useProductNames()(delay);
  const say = useWording(delaysWording);
  const promise = openPromiseOf(delay);
  return (
    <div className="surface" style={{ padding: '0.875rem 1rem' }}>
      <Group justify="space-between">
        <Anchor component={Link} to={pathTo('/delays/$id', { id: delay.id })} fw={600}>
          <Name>{product}</Name>
        </Anchor>
        <StateBadge delay={delay} />
      </Group>
      <Text c="dimmed" size="sm" {...(delay.live && { mb: 'xs' })}>
        {promise ? (
          <>
            {say('list.promise')} <ExactTime at={promise.dueAt} /> (<RelativeTime at={promise.dueAt} />)
          </>
        ) : (
          <>
            {say('list.created')} <ExactTime at={delay.createdAt} />
          </>
        )}
      </Text>
      {delay.live && <LiveBar noticeId={delay.live.noticeId} />}
    </div>
  );
}

/** Where a delay stands, in one word. */
export function StateBadge({ delay }: { delay: StockDelay }) {
  const say = useWording(delaysWording);
  const state = stateOf(delay);
  return (
    <Badge
      size="lg"
      variant={state === 'approval' || state === 'countdown' ? 'filled' : 'light'}
      tt="none"
      color={state in colors ? colors[state as keyof typeof colors] : 'gray'}
    >
      {say(`state.${state}`)}
    </Badge>
  );
}

function LiveBar({ noticeId }: { noticeId: string }) {
  const { data } = useLedger(noticeId);
  return data ? <LedgerBar outcomes={data.outcomes} /> : null;
}
