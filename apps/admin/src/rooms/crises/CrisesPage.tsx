import { Anchor, Badge, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Name } from '../../blocks/Bidi.tsx';
import { DataList } from '../../blocks/DataList.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { PageFrame } from '../../blocks/PageFrame.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ExactTime } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import type { Crisis } from '../../server/api-types.ts';
import { useMay } from '../../sign-in/staff-context.ts';
import { crisesWording } from './crises-wording.ts';
import { useCrises } from './use-crises.ts';

/** Every crisis: the open ones first. */
export function CrisesPage() {
  const say = useWording(crisesWording);
  const may = useMay();
  const { data, error, refetch } = useCrises();
  const crises = data?.crises ?? [];
  const groups = [
    { key: 'list.current', rows: crises.filter(({ closedAt }) => closedAt === undefined) },
    { key: 'list.closed', rows: crises.filter(({ closedAt }) => closedAt !== undefined) },
  ] as const;
  return (
    <PageFrame
      title={say('title')}
      about={say('about')}
      actions={
        may('crisis.write') && (
          <Button component={Link} to={pathTo('/crises/new')}>
            {say('open')}
          </Button>
        )
      }
    >
      {error && <ProblemAlert thrown={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && groups[0].rows.length === 0 && <EmptyState title={say('list.none')}>{say('list.noneNext')}</EmptyState>}
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ key, rows }) => (
          <Section key={key} title={say(key)} count={rows.length}>
            <DataList label={say(key)} rows={rows} keyOf={({ id }) => id} rowHeight={84}>
              {(crisis) => <CrisisRow crisis={crisis} />}
            </DataList>
          </Section>
        ))}
    </PageFrame>
  );
}

function CrisisRow({ crisis }: { crisis: Crisis }) {
  const say = useWording(crisesWording);
  const { language } = useLanguage();
  return (
    <div className="surface" style={{ padding: '0.875rem 1rem' }}>
      <Group justify="space-between">
        <Anchor component={Link} to={pathTo('/crises/$id', { id: crisis.id })} fw={600}>
          <Name>{crisis.name[language]}</Name>
        </Anchor>
        <Group gap="xs">
          {crisis.isExercise && (
            <Badge size="lg" variant="light" tt="none" color="gray">
              {say('exercise')}
            </Badge>
          )}
          <Badge size="lg" variant="light" tt="none" color={crisis.closedAt ? 'gray' : 'sea'}>
            {say(`phase.${crisis.phase}`)}
          </Badge>
        </Group>
      </Group>
      <Text c="dimmed" size="sm">
        {say(`kit.${crisis.kit}`)} · {say('list.opened')} <ExactTime at={crisis.openedAt} />
      </Text>
    </div>
  );
}
