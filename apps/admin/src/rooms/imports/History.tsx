import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Name } from '../../blocks/Bidi.tsx';
import { EmptyState } from '../../blocks/EmptyState.tsx';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { RelativeTime } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import { pathTo } from '../../path-to.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import { Counts } from './Counts.tsx';
import { importsWording } from './imports-wording.ts';
import { useImports } from './use-imports.ts';

/** What was imported before, newest first. */
export function History() {
  const say = useWording(importsWording);
  const nameOf = useColleagueName();
  const { data, error, isPending, refetch } = useImports();
  return (
    <Section title={say('history')}>
      {isPending && <Loading rows={2} />}
      {error && <ProblemAlert thrown={error} retry={() => void refetch()} />}
      {data?.imports.length === 0 && <EmptyState title={say('history.none')}>{say('history.noneRemedy')}</EmptyState>}
      {data?.imports.map(({ id, fileName, kind, startedBy, startedAt, progress }) => (
        <Stack key={id} className="surface" p="md" gap="xs">
          <Group justify="space-between">
            <div>
              <Anchor component={Link} to={pathTo('/imports/$importId', { importId: id })} fw={600}>
                <Name>{fileName}</Name>
              </Anchor>
              <Text c="dimmed">
                {say('run.about', { name: nameOf(startedBy), kind: say(`kind.${kind}`) })} ·{' '}
                <RelativeTime at={startedAt} />
              </Text>
            </div>
            <Badge variant="light" color={progress.state === 'failed' ? 'red' : 'sea'} tt="none" size="lg">
              {say(`state.${progress.state}`)}
            </Badge>
          </Group>
          <Counts counts={progress} />
        </Stack>
      ))}
    </Section>
  );
}
