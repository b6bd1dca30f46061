import { Stack } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Section } from '../../blocks/Section.tsx';
import { useWording } from '../../language/wording.ts';
import type { Learned } from '../../server/api-types.ts';
import { CountTable } from './CountTable.tsx';
import { learnedWording } from './learned-wording.ts';

const feelings = ['fine', 'some-trouble', 'need-help'] as const;

/** What people said, by the days since their work; the day itself is 0. */
export function FeelingsByDay({ feelings: byDay }: { feelings: Learned['feelings'] }) {
  const say = useWording(learnedWording);
  const intl = useIntl();
  const days = Object.entries(byDay).toSorted(([left], [right]) => Number(left) - Number(right));
  if (days.length === 0) return null;
  return (
    <Section title={say('feelings')}>
      <Stack className="surface" p="lg">
        <CountTable
          label={say('feelings')}
          columns={[say('feelings.day'), ...feelings.map((feeling) => say(feeling))]}
          rows={days.map(([day, said]) => ({
            key: day,
            cells: [intl.formatNumber(Number(day)), ...feelings.map((feeling) => intl.formatNumber(said[feeling]))],
          }))}
        />
      </Stack>
    </Section>
  );
}
