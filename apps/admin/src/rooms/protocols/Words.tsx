import type { Protocol } from '@kesher/domain/check-in/protocol/protocol';
import { directionOf, type Language } from '@kesher/domain/language';
import { SimpleGrid, Stack, Text } from '@mantine/core';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import { protocolsWording } from './protocols-wording.ts';

/** What the caller says first, and the leaflet of the answer page. */
export function Words({ protocol, shown }: { protocol: Protocol; shown: Language }) {
  const say = useWording(protocolsWording);
  const { script, done, usual, notUsual } = protocol.words[shown];
  const inLanguage = { lang: shown, dir: directionOf(shown) };
  const texts = [
    { key: 'words.script', lines: [script] },
    { key: 'words.done', lines: [done] },
    { key: 'words.usual', lines: usual },
    { key: 'words.notUsual', lines: notUsual },
  ] as const;
  return (
    <Section title={say('words')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} className="surface" p="md">
        {texts.map(({ key, lines }) => (
          <Stack key={key} gap={4}>
            <Text c="dimmed" size="sm">
              {say(key)}
            </Text>
            {lines.length === 0 && <Text c="dimmed">{say('words.no')}</Text>}
            {lines.length === 1 && <Text {...inLanguage}>{lines[0]}</Text>}
            {lines.length > 1 && (
              <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }} {...inLanguage}>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </Stack>
        ))}
      </SimpleGrid>
    </Section>
  );
}
