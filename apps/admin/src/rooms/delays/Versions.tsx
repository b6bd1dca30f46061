import { Group, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Name } from '../../blocks/Bidi.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { ExactTime } from '../../blocks/RelativeTime.tsx';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { delaysWording } from './delays-wording.ts';

/** Every version that was announced, newest first. */
export function Versions({ id, version }: { id: string; version: number }) {
  const say = useWording(delaysWording);
  const nameOf = useColleagueName();
  const server = useServer();
  const versions = useQuery({
    queryKey: ['versions', id, version],
    queryFn: () => answerOf(server.GET('/staff/delays/{id}/versions', { params: { path: { id } } })),
  });
  return (
    <Section title={say('versions')} count={version}>
      {versions.error && <ProblemAlert thrown={versions.error} retry={() => void versions.refetch()} />}
      <List listStyleType="none" className="surface" p="md" spacing="xs">
        {versions.data?.notices.toReversed().map((notice) => (
          <List.Item key={notice.id}>
            <Group gap="xs">
              <Text fw={600}>{say(`kind.${notice.content.statement.kind}`)}</Text>
              <Text c="dimmed">
                <ExactTime at={notice.publishedAt} /> · <Name>{nameOf(notice.publishedBy)}</Name>
              </Text>
            </Group>
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
