import { SimpleGrid, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import type { DelayStatement } from '../../server/api-types.ts';
import { delaysWording } from './delays-wording.ts';

/** What a statement says, in short: when it comes, why it is late, what customers may choose; of a withdrawal, why. */
export function ToldFacts({ statement }: { statement: DelayStatement }) {
  const say = useWording(delaysWording);
  const terms = useWording(termsWording);
  const intl = useIntl();
  const { language } = useLanguage();
  if (statement.kind === 'withdrawn') {
    return (
      <Text>
        <bdi>{statement.because[language]}</bdi>
      </Text>
    );
  }
  if (statement.kind === 'resolved') return null;
  const { cause, window, options } = statement.facts;
  const day = (date: string) =>
    intl.formatDate(`${date}T12:00:00Z`, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const dates =
    window.kind === 'dates'
      ? [say('history.window', { from: day(window.from), to: day(window.to) })]
      : [say('window.unknown'), window.because[language]];
  const causes = [...(cause.kind === 'other' ? [] : [say(`cause.${cause.kind}`)]), cause.note?.[language]];
  const choices = intl.formatList(options.map(({ kind }) => terms(`option.${kind}`)));
  return (
    <SimpleGrid component="dl" cols={{ base: 1, sm: 3 }} m={0}>
      <Told label={say('form.when')} lines={dates} />
      <Told label={say('form.cause')} lines={causes} />
      <Told label={say('form.options')} lines={[choices]} />
    </SimpleGrid>
  );
}

function Told({ label, lines }: { label: string; lines: readonly (string | undefined)[] }) {
  return (
    <div>
      <Text component="dt" c="dimmed" size="sm">
        {label}
      </Text>
      {lines.filter(Boolean).map((line) => (
        <Text key={line} component="dd" m={0}>
          <bdi>{line}</bdi>
        </Text>
      ))}
    </div>
  );
}
