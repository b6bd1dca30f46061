import type { Finding } from '@kesher/domain/wording/finding';
import { Badge, Group, Stack, Text } from '@mantine/core';
import { languageNames } from '../../language/choose-language.ts';
import { useWording } from '../../language/wording.ts';
import { settingsWording } from './settings-wording.ts';

/** What the checks of a wording object to, as sentences. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const say = useWording(settingsWording);
  if (findings.length === 0) return <Text>{say('wordings.good')}</Text>;
  return (
    <Stack gap="xs">
      {findings.map(({ level, code, language, data }) => {
        const key = `f.${code}`;
        return (
          <Group key={`${code} ${language}`} gap="sm">
            <Badge color={level === 'refuse' ? 'red' : 'yellow'} variant="light" tt="none" size="lg">
              {say(`level.${level}`)}
            </Badge>
            <Text>
              {language && `${languageNames[language]}: `}
              {say.has(key) ? say(key, data) : code}
            </Text>
          </Group>
        );
      })}
    </Stack>
  );
}
