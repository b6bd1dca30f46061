import { directionOf, type Language } from '@kesher/domain/language';
import { Box, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { dollars } from '../../announcements/dollars.ts';
import { Loading } from '../../blocks/Loading.tsx';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { Section } from '../../blocks/Section.tsx';
import { Sheet } from '../../blocks/Sheet.tsx';
import { languageNames } from '../../language/choose-language.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import type { DelayStatement, Settings, StockDelay } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';
import { delaysWording } from './delays-wording.ts';
import type { Previewed } from './preview.ts';

type Props = {
  statement: DelayStatement;
  products: StockDelay['products'];
  settings: Settings;
  /** The delay as it stands; undefined while it is being declared. */
  delay?: StockDelay | undefined;
};

const shapes = ['email', 'sms', 'page'] as const;
type Shape = (typeof shapes)[number];

/** What customers would get and see: in the three languages side by side, on a phone one at a time. */
export function Preview({ statement, products, settings, delay }: Props) {
  const say = useWording(delaysWording);
  const terms = useWording(termsWording);
  const [shape, setShape] = useState<Shape>('email');
  const { language: ownLanguage } = useLanguage();
  const [near, setNear] = useState<Language>(ownLanguage);
  const nameOf = (one: Shape) => (one === 'page' ? say('preview.page') : terms(`channel.${one}`));
  const server = useServer();
  const customerName = say('preview.customer');
  const { data, error, refetch } = useQuery({
    queryKey: ['preview', statement, products, settings, delay?.live, delay?.round, customerName],
    // What draws mails and pages is loaded with the first preview.
    queryFn: async () => {
      const [{ previewOf }, { sentences }] = await Promise.all([
        import('./preview.ts'),
        answerOf(server.GET('/staff/sentences')),
      ]);
      return previewOf({ statement, products, settings, sentences, delay, customerName, now: Date.now() });
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    networkMode: 'always',
  });
  return (
    <Section title={say('preview')}>
      <div className="row-buttons">
        <SegmentedControl
          aria-label={say('preview.shape')}
          value={shape}
          onChange={(chosen) => setShape(chosen)}
          data={shapes.map((value) => ({ value, label: nameOf(value) }))}
        />
        <SegmentedControl
          hiddenFrom="lg"
          aria-label={say('preview.language')}
          value={near}
          onChange={(chosen) => setNear(chosen as Language)}
          data={Object.entries(languageNames).map(([value, label]) => ({ value, label }))}
        />
      </div>
      {error && <ProblemAlert thrown={error} retry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      <SimpleGrid cols={{ base: 1, lg: 3 }}>
        {data?.map((previewed) => (
          <Box key={previewed.language} {...(previewed.language !== near && { visibleFrom: 'lg' })}>
            <Stack component="article" aria-label={languageNames[previewed.language]} className="surface" p="md">
              <Text c="dimmed" visibleFrom="lg">
                {languageNames[previewed.language]}
              </Text>
              <Shown
                shape={shape}
                previewed={previewed}
                title={`${nameOf(shape)}: ${languageNames[previewed.language]}`}
              />
            </Stack>
          </Box>
        ))}
      </SimpleGrid>
    </Section>
  );
}

function Shown({ shape, previewed, title }: { shape: Shape; previewed: Previewed; title: string }) {
  const say = useWording(delaysWording);
  const intl = useIntl();
  const { language, email, page, sms } = previewed;
  const inLanguage = { lang: language, dir: directionOf(language) };
  switch (shape) {
    case 'email':
      return (
        <>
          <Text fw={600} {...inLanguage}>
            {email.subject}
          </Text>
          <Sheet html={email.html} title={title} />
        </>
      );
    case 'page':
      return <Sheet html={page} title={title} />;
    case 'sms':
      return (
        <>
          <Text {...inLanguage} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {sms.text}
          </Text>
          <Text c="dimmed">{say('preview.parts', { count: sms.parts, cost: dollars(intl, sms.costUsd) })}</Text>
        </>
      );
  }
}
