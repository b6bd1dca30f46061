import { type Lane, lanes } from '@kesher/domain/lane';
import { NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { instantOfLocal } from '../../blocks/local-instant.ts';
import { ProblemAlert } from '../../blocks/ProblemAlert.tsx';
import { Section } from '../../blocks/Section.tsx';
import { termsWording } from '../../language/terms-wording.ts';
import { useWording } from '../../language/wording.ts';
import { answerOf, useServer } from '../../server/server.ts';
import type { Calendar } from './calendar-fields.ts';
import { settingsWording } from './settings-wording.ts';

/** Answers as the hours are changed, before they are saved. Nothing while they cannot be read. */
export function WhenWouldItGoOut({ calendar }: { calendar: Calendar | undefined }) {
  const say = useWording(settingsWording);
  const terms = useWording(termsWording);
  const intl = useIntl();
  const server = useServer();
  const [lane, setLane] = useState<Lane>('routine');
  const [local, setLocal] = useState('');
  const [zone, setZone] = useState('');
  const at = calendar && instantOfLocal(local, calendar.timeZone);
  const [asked] = useDebouncedValue({ lane, at, timeZone: zone.trim(), calendar }, 250);
  const { data, error } = useQuery({
    queryKey: ['when', asked],
    queryFn: () =>
      answerOf(
        server.POST('/staff/settings/when', {
          body: {
            lane: asked.lane,
            ...(asked.at !== undefined && { at: asked.at }),
            ...(asked.timeZone !== '' && { timeZone: asked.timeZone }),
            ...(asked.calendar && { calendar: asked.calendar }),
          },
        }),
      ),
    enabled: asked.calendar !== undefined,
    placeholderData: keepPreviousData,
  });
  const goesOut = (instant: string, timeZone: string) =>
    intl.formatDate(instant, {
      timeZone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
    });
  return (
    <Section title={say('when')}>
      <Stack className="surface" p="lg">
        <Text>{say('when.about')}</Text>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <NativeSelect
            label={say('when.lane')}
            description={'\u00a0'}
            data={lanes.map((value) => ({ value, label: say(`lane.${value}`) }))}
            value={lane}
            onChange={({ currentTarget: { value } }) => setLane(lanes.find((one) => one === value) ?? lane)}
          />
          <TextInput
            type="datetime-local"
            label={say('when.at')}
            description={'\u00a0'}
            value={local}
            onChange={({ currentTarget: { value } }) => setLocal(value)}
          />
          <TextInput
            label={say('when.zone')}
            description={say('when.zoneHint')}
            dir="ltr"
            maxLength={64}
            value={zone}
            onChange={({ currentTarget: { value } }) => setZone(value)}
          />
        </SimpleGrid>
        <output>
          {!calendar && <Text>{say('when.mend')}</Text>}
          {calendar && data && !error && (
            <>
              <Text fw={600} size="lg">
                {data.held ? say('when.later', { at: goesOut(data.goesOutAt, data.timeZone) }) : say('when.now')}
              </Text>
              {data.reasons.length > 0 && (
                <Text>
                  {say('when.because', { reasons: intl.formatList(data.reasons.map((one) => terms(`reason.${one}`))) })}
                </Text>
              )}
            </>
          )}
        </output>
        {calendar && error && <ProblemAlert thrown={error} />}
      </Stack>
    </Section>
  );
}
