import type { Protocol } from '@kesher/domain/check-in/protocol/protocol';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { Section } from '../../blocks/Section.tsx';
import { languageNames } from '../../language/choose-language.ts';
import { useWording } from '../../language/wording.ts';
import { useColleagueName } from '../../people/use-colleague-name.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { protocolsWording } from './protocols-wording.ts';

/** The versions before this one, by which check-ins may still run, with whoever signed them. */
export function Earlier({ protocol: { id, version } }: { protocol: Protocol }) {
  const say = useWording(protocolsWording);
  const intl = useIntl();
  const nameOf = useColleagueName();
  const server = useServer();
  const { data, error, refetch } = useQuery({
    queryKey: ['protocol-versions', id, version],
    queryFn: () => answerOf(server.GET('/staff/protocols/{id}/versions', { params: { path: { id } } })),
  });
  const earlier = data?.versions.filter((one) => one.version < version) ?? [];
  if (error) return <ProblemAlert thrown={error} retry={() => void refetch()} />;
  if (earlier.length === 0) return null;
  const on = (at: string) => intl.formatDate(at, { day: 'numeric', month: 'short', year: 'numeric' });
  return (
    <Section title={say('earlier')} count={earlier.length}>
      <ul className="surface plain-list protocol-rows">
        {earlier.map(({ version: number, writtenBy, signatures }) => (
          <li key={number} style={{ padding: '0.75rem 1rem' }}>
            <Text fw={600}>
              {writtenBy
                ? say('version.by', { version: String(number), name: nameOf(writtenBy.by), when: on(writtenBy.at) })
                : say('version', { version: String(number) })}
            </Text>
            {signatures
              .filter((signature) => signature.version === number)
              .map(({ language, name, at }) => (
                <Text key={language} c="dimmed" size="sm">
                  <bdi>{languageNames[language]}</bdi>: <bdi>{name}</bdi>, {on(at)}
                </Text>
              ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
