import { directionOf } from '@kesher/domain/language';
import { SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { Section } from '../../blocks/Section.tsx';
import { languageNames } from '../../language/choose-language.ts';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import type { DelayStatement, Settings, StockDelay } from '../../server/api-types.ts';
import { delaysWording } from './delays-wording.ts';
import { previewOf } from './preview.ts';

type Props = { statement: DelayStatement; products: StockDelay['products']; settings: Settings };

/** The messages as customers would get them, in the three languages side by side. */
export function Preview({ statement, products, settings }: Props) {
  const say = useWording(delaysWording);
  const terms = useWording(termsWording);
  const intl = useIntl();
  const [channel, setChannel] = useState<'email' | 'sms'>('email');
  const [now] = useState(() => Date.now());
  const customerName = say('preview.customer');
  const said = JSON.stringify(statement);
  const previews = useMemo(
    () =>
      previewOf({
        statement: JSON.parse(said) as DelayStatement,
        products,
        settings,
        customerName,
        toldBefore: statement.kind !== 'declared',
        now,
      }),
    [said, products, settings, customerName, statement.kind, now],
  );
  return (
    <Section title={say('preview')}>
      <SegmentedControl
        aria-label={say('preview.channel')}
        value={channel}
        onChange={(chosen) => setChannel(chosen === 'sms' ? 'sms' : 'email')}
        data={(['email', 'sms'] as const).map((value) => ({ value, label: terms(`channel.${value}`) }))}
      />
      <SimpleGrid cols={{ base: 1, lg: 3 }}>
        {previews.map(({ language, subject, text, sms, parts, costUsd }) => (
          <Stack key={language} className="surface" p="md" gap="xs">
            <Text c="dimmed">{languageNames[language]}</Text>
            {channel === 'email' ? (
              <>
                <Text fw={600} lang={language} dir={directionOf(language)}>
                  {subject}
                </Text>
                <Text
                  size="sm"
                  lang={language}
                  dir={directionOf(language)}
                  style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
                >
                  {text}
                </Text>
              </>
            ) : (
              <>
                <Text
                  lang={language}
                  dir={directionOf(language)}
                  style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
                >
                  {sms}
                </Text>
                <Text c="dimmed">{say('preview.parts', { count: parts, cost: dollars(intl, costUsd) })}</Text>
              </>
            )}
          </Stack>
        ))}
      </SimpleGrid>
    </Section>
  );
}

/** A small sum in US dollars: prices of messages are fractions of a cent. */
export function dollars(intl: ReturnType<typeof useIntl>, amount: number): string {
  return intl.formatNumber(amount, { style: 'currency', currency: 'USD', maximumFractionDigits: 4 });
}
