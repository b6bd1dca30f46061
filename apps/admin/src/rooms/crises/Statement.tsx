import { directionOf, type Language } from '@kesher/domain/language';
import { SimpleGrid, Stack, Text } from '@mantine/core';
import { ExactTime } from '../../blocks/RelativeTime.tsx';
import { useSpoken } from '../../frame/use-spoken.ts';
import { languageNames } from '../../language/choose-language.ts';
import { useWording } from '../../language/wording.ts';
import type { BulletinStatement } from '../../server/api-types.ts';
import { crisesWording } from './crises-wording.ts';

/** What a version says, in the languages side by side, each in its own direction. */
export function Statement({ statement }: { statement: BulletinStatement }) {
  const say = useWording(crisesWording);
  const { languages } = useSpoken();
  const facts = 'facts' in statement ? statement.facts : undefined;
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, lg: 3 }}>
        {languages.map((language) => (
          <Stack
            key={language}
            component="article"
            aria-label={languageNames[language]}
            className="surface"
            p="md"
            gap="xs"
          >
            {partsOf(statement, language).map(({ name, segment, text }) => (
              <div key={`${name} ${segment} ${text}`}>
                <Text size="sm" c="dimmed">
                  {segment === undefined ? say(name) : say('words.changesFor', { segment })}
                </Text>
                <Text lang={language} dir={directionOf(language)} style={{ whiteSpace: 'pre-wrap' }}>
                  {text}
                </Text>
              </div>
            ))}
          </Stack>
        ))}
      </SimpleGrid>
      {facts && (
        <Text>
          {say('next')} <ExactTime at={facts.nextWordBy} /> · {say('reach.phone')}{' '}
          <bdi dir="ltr">{facts.reach.phone}</bdi>
          {facts.payments && ` · ${say('payments')}: ${say(`payments.${facts.payments.kind}`)}`}
        </Text>
      )}
    </Stack>
  );
}

function partsOf(statement: BulletinStatement, language: Language) {
  if (statement.kind === 'withdrawn')
    return [{ name: 'withdraw.because' as const, segment: undefined, text: statement.because[language] }];
  if (statement.kind === 'released')
    return [
      { name: 'release.title' as const, segment: undefined, text: statement.title[language] },
      { name: 'release.says' as const, segment: undefined, text: statement.says[language] },
    ];
  const words = statement.facts.words[language];
  return [
    {
      name: 'correction' as const,
      segment: undefined,
      text: statement.kind === 'corrected' && statement.correction[language],
    },
    { name: 'words.title' as const, segment: undefined, text: words.title },
    { name: 'words.known' as const, segment: undefined, text: words.known },
    { name: 'words.notKnown' as const, segment: undefined, text: words.notKnown },
    { name: 'words.doing' as const, segment: undefined, text: words.doing },
    ...words.changes.map(({ segment, says }) => ({ name: 'words.changes' as const, segment, text: says })),
    { name: 'words.canDo' as const, segment: undefined, text: words.canDo },
  ].filter((part): part is typeof part & { text: string } => typeof part.text === 'string');
}
